using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Commands.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>[Keep mine here]: the presser is found, and their referrals are shown, in this chat alone.</summary>
public sealed class KeepMineHereButton(LinkedChats linked, Hellos hellos, ReferralCopies copies) : IButtonHandler
{
    internal static PressButton Button => new(Say($"Keep mine here"), CommunitiesActions.KeepMineHere);

    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var actor = press.Actor;
        if ((await linked.WithAsync(actor.Chat, cancellationToken)).Count == 0)
            return Reply.Privately(Say($"{actor.Chat.Title} is on its own just now, so everything of yours stays in it anyway."));

        if (!actor.Profile.StaysHere)
        {
            actor.Profile.StayHere(true);
            await hellos.RedrawAsync(actor.Chat, cancellationToken);
            await copies.RedrawOpenAsync([actor.Chat.Id], actor.Id, cancellationToken);
        }

        return Reply.Privately(
            Say($"All right, {First(actor.Id)}: your profile is found from {actor.Chat.Title} alone, and your referrals are shown only here."),
            ShareMineAgainButton.Button);
    }
}
