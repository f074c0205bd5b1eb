using Microsoft.EntityFrameworkCore;

namespace Bot.Data.Communities;

/// <summary>
/// The id that a person had as a second member, before their accounts were joined. Buttons that were sent and answers
/// that wait still name it.
/// </summary>
public sealed class FormerMember
{
    private FormerMember()
    {
    }

    public FormerMember(MemberId former, MemberId current) => (FormerId, CurrentId) = (former, current);

    public MemberId FormerId { get; private set; }

    public MemberId CurrentId { get; private set; }

    public void BecomeNow(MemberId current) => CurrentId = current;
}

public static class FormerMembers
{
    /// <returns>The id that a member has now; the same where their accounts were never joined.</returns>
    public static async Task<MemberId> CurrentIdAsync(this BotDbContext db, MemberId id, CancellationToken cancellationToken) =>
        await db.FormerMembers.SingleOrDefaultAsync(former => former.FormerId == id, cancellationToken) is { } known ? known.CurrentId : id;
}
