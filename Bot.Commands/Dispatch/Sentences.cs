using Bot.Commands.Chat;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Dispatch;

/// <summary>What the bot says whatever the feature.</summary>
public static class Sentences
{
    /// <summary>The one answer to a forged, foreign or outlived button: it does not tell which.</summary>
    public static Text NotYours => Say($"That button is not for you, or it no longer works. /help shows what you can do.");

    public static Text SomethingBroke => Say($"Something went wrong on my side and nothing was changed. Please try again in a moment.");

    public static Text WriteAsYourself =>
        Say($"You are writing as the group, so I cannot tell who you are. Please switch to your own name and try again.");

    public static Text NoGroupYet =>
        Say($"I don't know you from a group yet. Add me to your group, or type /help there once; then we can talk here too.");

    public static Text QuestionOver => Say($"I no longer waited for that, and kept nothing of it. Please tap the button again.");

    public static Text TooLate => Say($"That took me too long, so I left it undone. Please try again.");

    public static Text AdminsOnly => Say($"This one is for the group's administrators.");
}
