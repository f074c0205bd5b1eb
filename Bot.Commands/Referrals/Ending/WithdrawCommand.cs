using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Ending;

/// <summary><c>/withdraw</c>: takes mine back; where there are several, asks which. To administrators it also shows others' to close.</summary>
public sealed class WithdrawCommand(ReferralsInReach referrals, Administrators administrators, Withdrawal withdrawal, NeedWords words)
    : ICommandHandler
{
    private const int MostShown = 10;

    public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken)
    {
        var actor = command.Actor;
        var mine = await referrals.In(actor.Chat.CommunityId)
            .Where(r => r.ReferrerId == actor.Id && (r.Status == ReferralStatus.Open || r.Status == ReferralStatus.Draft))
            .Take(MostShown).ToListAsync(cancellationToken);
        var closable = await ClosableAsync(actor, cancellationToken);

        var said = mine switch
        {
            [] => Say($"You have no open referral, so there is nothing to take back."),
            [var only] => (await withdrawal.WithdrawAsync(only, actor.Id, cancellationToken)).Said,
            _ => Say($"Which one shall I take back?"),
        };
        return Reply.Privately(
            Text.Lines(said, closable.Count == 0 ? null : Say($"As an admin you can also close what others asked.")),
            [.. mine.Count > 1 ? mine.Select(WithdrawButton) : [], .. closable.Select(CloseButton)]);
    }

    private async Task<IReadOnlyList<Referral>> ClosableAsync(Actor actor, CancellationToken cancellationToken) =>
        await administrators.IsAsync(actor, cancellationToken)
            ? await referrals.In(actor.Chat.CommunityId)
                .Where(r => r.ReferrerId != actor.Id && r.ChatId == actor.Chat.Id && r.Status == ReferralStatus.Open)
                .Take(MostShown).ToListAsync(cancellationToken)
            : [];

    private PressButton WithdrawButton(Referral referral) =>
        new(words.Brief(referral.Need), ReferralActions.Withdraw, referral.Id);

    private PressButton CloseButton(Referral referral) =>
        new(Say($"Close: {referral.ReferrerId}, {words.Brief(referral.Need)}"), ReferralActions.Close, referral.Id);
}
