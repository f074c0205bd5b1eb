namespace Bot.Data.Communities;

/// <summary>What a code joins.</summary>
public enum JoinPurpose
{
    /// <summary>Two chats, to one community. The issuer is a chat.</summary>
    Chat,

    /// <summary>Two accounts, to one person. The issuer is a member.</summary>
    Member,
}

/// <summary>
/// A short word that is given out in one place and entered in another, to show that both belong together. Whoever enters
/// it first keeps it, so that they can be asked whether they mean it; it is used once, and only for a while.
/// </summary>
public sealed class JoinCode : Aggregate
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(15);

    private JoinCode()
    {
    }

    /// <param name="issuer">The id of a chat or a member, as <paramref name="purpose"/> says.</param>
    /// <param name="hash">The code itself is kept nowhere.</param>
    public JoinCode(long id, JoinPurpose purpose, long issuer, byte[] hash, DateTimeOffset at)
    {
        Id = id;
        Purpose = purpose;
        IssuerId = issuer;
        Hash = hash;
        ExpiresAt = at + GoodFor;
    }

    public long Id { get; private set; }

    public JoinPurpose Purpose { get; private set; }

    public long IssuerId { get; private set; }

    /// <summary>Unique; 32 bytes.</summary>
    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The chat or the member that entered it, and alone may use it from then on.</summary>
    public long? EnteredBy { get; private set; }

    public bool IsUsed { get; private set; }

    /// <returns>False where it is used, too old, or somebody else's already.</returns>
    public bool Enter(long by, DateTimeOffset at)
    {
        if (IsUsed || at >= ExpiresAt || (EnteredBy is { } first && first != by)) return false;

        EnteredBy = by;
        return true;
    }

    /// <returns>False where it is used, too old, or was entered by somebody else or nobody.</returns>
    public bool Use(long by, DateTimeOffset at)
    {
        if (IsUsed || at >= ExpiresAt || EnteredBy != by) return false;

        IsUsed = true;
        return true;
    }
}
