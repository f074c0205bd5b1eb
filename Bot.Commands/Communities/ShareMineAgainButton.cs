using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Commands.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>[Share mine again]: what [Keep mine here] did is undone.</summary>
public sealed class ShareMineAgainButton(Hellos hellos, ReferralCopies copies) : IButtonHandler
{
    internal static PressButton Button => new(Say($"Share mine again"), CommunitiesActions.ShareMineAgain);

    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var actor = press.Actor;
        if (actor.Profile.StaysHere)
        {
            actor.Profile.StayHere(false);
            await hellos.RedrawAsync(actor.Chat, cancellationToken);
            await copies.RedrawOpenAsync([actor.Chat.Id], actor.Id, cancellationToken);
        }

        return Reply.InPlace(
            Say($"Thank you, {First(actor.Id)}: colleagues in all linked chats find you again, and see what you refer from now on."),
            KeepMineHereButton.Button);
    }
}
