using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Edit] under one's own profile.</summary>
public sealed class EditProfileButton(BotAddress address) : IButtonHandler
{
    private const string OtherFields =
        "licence: LMT Idaho 1234; in-home: yes; trades: yes; approach: side-lying, slow; per week: 2; public contact: no";

    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) => Task.FromResult(Reply.InPlace(
        Text.Lines(
            Say($"What shall we change? The rest can be typed, for example:"),
            Say($"{address.Command(press.Actor, RegisterCommand.Entry.Name, OtherFields)}")),
        new PressButton(Say($"What I do"), DirectoryActions.OpenBoard),
        new PressButton(Say($"Area"), DirectoryActions.AskArea),
        new PressButton(Say($"Availability"), DirectoryActions.AskAvailability),
        new PressButton(Say($"Languages"), DirectoryActions.AskLanguages),
        new PressButton(Say($"Contact"), DirectoryActions.AskContact),
        new PressButton(Say($"When to tell me"), DirectoryActions.AskTelling),
        new PressButton(Say($"My profile"), DirectoryActions.ShowProfile)));
}
