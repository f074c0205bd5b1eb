using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Edit] under one's own profile.</summary>
public sealed class EditProfileButton : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) => Task.FromResult(Reply.InPlace(
        Say($"What shall we change? The rest can be typed, for example: /register licence: LMT Idaho 1234; in-home: yes; trades: yes; approach: side-lying, slow; per week: 2; public contact: no"),
        new PressButton(Say($"What I do"), DirectoryActions.OpenBoard),
        new PressButton(Say($"Area"), DirectoryActions.AskArea),
        new PressButton(Say($"Availability"), DirectoryActions.AskAvailability),
        new PressButton(Say($"Languages"), DirectoryActions.AskLanguages),
        new PressButton(Say($"Contact"), DirectoryActions.AskContact),
        new PressButton(Say($"When to tell me"), DirectoryActions.AskTelling),
        new PressButton(Say($"My profile"), DirectoryActions.ShowProfile)));
}
