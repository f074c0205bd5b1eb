using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals;

/// <summary>
/// <c>/referrals</c>: given, received and open ones, the newest of each. Contacts and notes are shown here again to those
/// they belong to.
/// </summary>
public sealed class ReferralsCommand(ReferralsInReach referrals, CommunityReading reading, NeedWords words, HandoffDetails details)
    : ICommandHandler
{
    private const int MostGiven = 4;
    private const int MostReceived = 3;
    private const int MostOpen = 3;

    public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken)
    {
        var (actor, me) = (command.Actor, command.Actor.Id);
        var given = await referrals.In(actor.Chat.CommunityId).Where(r => r.ReferrerId == me).Take(MostGiven).ToListAsync(cancellationToken);
        var received = await referrals.AnsweredBy(actor)
            .Where(r => r.Offers.Any(o => o.By == me
                && (o.State == OfferState.Chosen || (o.State == OfferState.Standing && r.Status == ReferralStatus.Open))))
            .Take(MostReceived).ToListAsync(cancellationToken);
        var open = await referrals.ReadIn(actor.Chat)
            .Where(r => r.Status == ReferralStatus.Open && r.ReferrerId != me
                && !r.Offers.Any(o => o.By == me && o.State == OfferState.Standing))
            .Take(MostOpen).ToListAsync(cancellationToken);
        if (given.Count + received.Count + open.Count == 0)
            return Reply.Privately(Say($"Nothing here yet. It all starts with one person asking: /refer prenatal in Boise this week"));

        var lines = new List<Text?> { actor.IsPrivate ? Say($"In {actor.Chat.Title}:") : null };
        await AddAsync(lines, Bold($"You asked"), given, GivenAsync, cancellationToken);
        await AddAsync(lines, Bold($"You help"), received, ReceivedAsync, cancellationToken);
        await AddAsync(lines, Bold($"Open here"), open, OpenAsync, cancellationToken);
        return Reply.Privately(
            Text.Lines(lines),
            [.. given.SelectMany(GivenButtons), .. received.Where(r => r.IsOpen).Select(TakeBackButton), .. open.Select(HelpButton)]);

        async Task<Text> ReceivedAsync(Referral referral, CancellationToken token)
        {
            var line = Say($"• {await SummaryAsync(referral, token)}, for {referral.ReferrerId}");
            return referral.ChosenId == me
                ? Text.Lines(line, await details.ReachAsync(referral, referral.ReferrerId, me, token), details.Note(referral, me))
                : Text.Lines(line, Say($"You offered; {First(referral.ReferrerId)} will choose."));
        }
    }

    private static async Task AddAsync(
        List<Text?> lines,
        Text heading,
        List<Referral> shown,
        Func<Referral, CancellationToken, Task<Text>> drawn,
        CancellationToken cancellationToken)
    {
        if (shown.Count == 0) return;

        lines.Add(heading);
        foreach (var referral in shown) lines.Add(await drawn(referral, cancellationToken));
    }

    private async Task<Text> GivenAsync(Referral referral, CancellationToken cancellationToken)
    {
        var line = Say($"• {await SummaryAsync(referral, cancellationToken)}: {Stage(referral)}");
        return referral.ChosenId is { } chosen
            ? Text.Lines(
                line,
                await details.ReachAsync(referral, chosen, referral.ReferrerId, cancellationToken),
                details.Note(referral, referral.ReferrerId))
            : line;
    }

    private async Task<Text> OpenAsync(Referral referral, CancellationToken cancellationToken) =>
        Say($"• {await SummaryAsync(referral, cancellationToken)}, for {referral.ReferrerId}");

    private async Task<Text> SummaryAsync(Referral referral, CancellationToken cancellationToken) => Text.Dotted(
        Say($"{await reading.DateOfAsync(referral.ChatId, referral.AskedAt, cancellationToken)}"),
        await words.DescribeAsync(referral, cancellationToken));

    private static Text Stage(Referral referral) => referral.Status switch
    {
        ReferralStatus.Draft => Say($"not posted yet"),
        ReferralStatus.Open when referral.StandingOffers.Any() =>
            Say($"{AllOf(referral.StandingOffers.Select(offer => Say($"{offer.By}")))} can help"),
        ReferralStatus.Open => Say($"open"),
        ReferralStatus.Chosen => Say($"{referral.ChosenId.GetValueOrDefault()} looks after it"),
        ReferralStatus.Withdrawn => Say($"withdrawn"),
        _ => Say($"nobody was free"),
    };

    private IEnumerable<Button> GivenButtons(Referral referral) => referral.Status switch
    {
        ReferralStatus.Draft => [new PressButton(Say($"Post: {words.Brief(referral.Need)}"), ReferralActions.Post, referral.Id)],
        ReferralStatus.Open =>
        [
            .. referral.StandingOffers.Select(offer =>
                new PressButton(Say($"Choose {offer.By}"), ReferralActions.Choose, referral.Id, offer.By.Value)),
            new PressButton(Say($"Withdraw: {words.Brief(referral.Need)}"), ReferralActions.Withdraw, referral.Id),
        ],
        ReferralStatus.Chosen => [new PressButton(Say($"Add private note: {words.Brief(referral.Need)}"), ReferralActions.AddNote, referral.Id)],
        _ => [],
    };

    private PressButton TakeBackButton(Referral referral) =>
        new(Say($"Take it back: {words.Brief(referral.Need)}"), ReferralActions.TakeBack, referral.Id);

    private PressButton HelpButton(Referral referral) =>
        new(Say($"I can help: {words.Brief(referral.Need)}"), ReferralActions.OfferHelp, referral.Id);
}
