using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[List what I do], [I do this], [I do this too].</summary>
public sealed class OpenBoardButton(SpecialtyBoard board, Taxonomy taxonomy) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var drawing = await board.DrawAsync(
            press.Actor, taxonomy.FindByCode(press.Subject), Say($"What do you do? Tap all that fits."), cancellationToken);
        return new Reply(Visibility.Private, drawing);
    }
}
