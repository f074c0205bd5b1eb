using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[List what I do], [I do this], [I do this too].</summary>
public sealed class OpenBoardButton(SpecialtyBoard board, Taxonomy taxonomy) : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var drawing = board.Draw(press.Actor.Profile, taxonomy.FindByCode(press.Subject), Say($"What do you do? Tap all that fits."));
        return Task.FromResult(new Reply(Visibility.Private, drawing));
    }
}
