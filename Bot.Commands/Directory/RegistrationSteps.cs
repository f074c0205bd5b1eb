using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Directory;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>The small questions after listing, in the order in which they are asked. The numbers are part of button tokens.</summary>
public enum RegistrationStep
{
    Specialties = 0,
    Area = 1,
    Telling = 2,
    Contact = 3,
}

/// <summary>One small question at a time: those that have no answer yet, each of which can be left for later.</summary>
internal static class RegistrationSteps
{
    /// <summary>The question after <paramref name="behind"/>, or the last word.</summary>
    /// <param name="own">The actor as colleagues in this chat see them: what was said in a linked chat is not asked again.</param>
    /// <param name="said">What just happened; empty where nothing needs saying.</param>
    /// <param name="where">Where a step without typing is shown: in place of what was pressed, or as a new answer to words.</param>
    public static Reply After(RegistrationStep behind, Actor actor, ListedMember own, Text said, Visibility where)
    {
        if (!own.IsListed)
        {
            var text = Text.Lines(said, Say($"You are not listed for anything yet. It takes two taps, whenever you like."));
            return new Reply(where, new Drawing(text, new PressButton(Say($"List what I do"), DirectoryActions.OpenBoard)));
        }

        if (behind < RegistrationStep.Area && own.Area is null)
        {
            return Reply.Ask(
                AreaAnswer.Question,
                AreaAnswer.InSteps,
                Text.Lines(said, Say($"Where do you work? A town or region is enough, for example: Boise.")),
                NotNow(RegistrationStep.Area));
        }

        if (behind < RegistrationStep.Telling && own.Telling is TellingWish.NotAsked)
            return new Reply(where, TellingQuestion.Draw(said));

        if (behind < RegistrationStep.Contact && own.ContactHolder.Contact is null)
        {
            return Reply.Ask(
                ContactAnswer.Question,
                ContactAnswer.InSteps,
                Text.Lines(
                    said,
                    Say($"How should a colleague reach you? A phone number, an e-mail or a link. Only a colleague you hand off with sees it; without it, they write to you here in chat.")),
                NotNow(RegistrationStep.Contact));
        }

        return new Reply(where, new Drawing(
            Text.Lines(said, Say($"That is all, {actor.Id}. Colleagues find you now; thank you for being here.")),
            new PressButton(Say($"My profile"), DirectoryActions.ShowProfile)));
    }

    public static PressButton NotNow(RegistrationStep step) =>
        new(Say($"Not now"), DirectoryActions.Continue, Argument: (long)step);
}
