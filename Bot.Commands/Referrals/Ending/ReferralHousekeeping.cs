using Bot.Data;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Commands.Referrals.Ending;

/// <summary>What time does to referrals: they end after fourteen days, and their notes are erased after thirty.</summary>
public sealed class ReferralHousekeeping(BotDbContext db, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Goes through all that is due, each in a unit of its own, so that one that clashes holds up no other.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (askedBefore, writtenBefore) = (now - Referral.OpenFor, now - PrivateNote.KeptFor);
        var due = await db.Referrals
            .Where(r =>
                ((r.Status == ReferralStatus.Open || r.Status == ReferralStatus.Draft) && r.AskedAt <= askedBefore)
                || (r.Note != null && (r.Note.Text != null || r.Note.LeftOut != null) && r.Note.WrittenAt <= writtenBefore))
            .Select(r => r.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in due)
            await TidyAsync(id, now, cancellationToken);
    }

    private async Task TidyAsync(long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var fresh = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var notices = scope.ServiceProvider.GetRequiredService<ReferralNotices>();
        var referral = await fresh.Referrals.SingleAsync(r => r.Id == id, cancellationToken);

        var wasOpen = referral.IsOpen;
        if (referral.Expire(now) && wasOpen)
        {
            await notices.EndedAsync(referral, cancellationToken);
            await notices.ExpiredAsync(referral, cancellationToken);
        }

        if (referral.Note is { } note && now - note.WrittenAt >= PrivateNote.KeptFor) referral.EraseNote();

        try
        {
            await scope.ServiceProvider.GetRequiredService<Writer>().CommitAsync(fresh, cancellationToken);
        }
        catch (ClashException)
        {
            // Somebody acts on it at this very moment; the next round looks again.
        }
    }
}
