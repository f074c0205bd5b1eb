using Bot.Commands.Chat;
using Bot.Data.Directory;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>"May I tell you when a need fits?"</summary>
internal static class TellingQuestion
{
    public static Drawing Draw(Text said) => new(
        Text.Lines(said, Say($"May I tell you when a need fits?")),
        new PressButton(Say($"Ask me privately"), DirectoryActions.WishTelling, Argument: (long)TellingWish.Privately),
        new PressButton(Say($"Mention me here"), DirectoryActions.WishTelling, Argument: (long)TellingWish.MentionedHere),
        new PressButton(Say($"I'll look myself"), DirectoryActions.WishTelling, Argument: (long)TellingWish.LooksThemselves),
        RegistrationSteps.NotNow(RegistrationStep.Telling));

    public static Text Outcome(TellingWish wish) => wish switch
    {
        TellingWish.Privately => Say($"I'll ask you privately when a need fits."),
        TellingWish.MentionedHere => Say($"I'll mention you in the group when a need fits."),
        _ => Say($"I'll leave it to you to look."),
    };
}
