using Bot.Commands.Chat;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>What a listed member sees next: where, when and how.</summary>
internal static class RegistrationCard
{
    public static Text WhereAndWhen => Say($"Colleagues find you best if they know where and when:");

    public static IReadOnlyList<Button> Buttons =>
    [
        new PressButton(Say($"Area"), DirectoryActions.AskArea),
        new PressButton(Say($"Availability"), DirectoryActions.AskAvailability),
        new PressButton(Say($"Languages"), DirectoryActions.AskLanguages),
        new PressButton(Say($"Contact"), DirectoryActions.AskContact),
        new PressButton(Say($"Done"), DirectoryActions.Continue, Argument: (long)RegistrationStep.Area),
    ];

    /// <param name="said">What just happened.</param>
    public static Drawing Draw(Text said) => new(Text.Lines(said, WhereAndWhen), Buttons);
}
