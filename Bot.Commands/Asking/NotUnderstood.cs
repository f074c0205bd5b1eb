using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Directory;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Asking;

/// <summary>What is said privately where a question could not be looked up: what was typed may identify a client.</summary>
internal static class NotUnderstood
{
    private const int MostChoices = 6;

    public static Reply Of(Need need, Actor asker, BotAddress address)
    {
        if (need.Choices.Count > 0)
        {
            return Reply.Privately(
                Say($"Which one do you mean?"),
                [.. need.Choices.Take(MostChoices).Select(choice => WhoDoes(choice, Quote(choice.ShortName)))]);
        }

        if (need.Unknown is { } unknown)
        {
            var word = TypedLine.Beginning(unknown);
            return Reply.Privately(
                Say($"I don't know “{word}” yet, and nobody here lists it in their own words. If you do it, tell me: {address.Command(asker, RegisterCommand.Entry.Name, word)}"),
                WhoIsHere);
        }

        return Reply.Privately(
            Say($"I found no specialty, place or language in that. Try it in a few words, for example: {Example(asker, address)}"),
            WhoIsHere);
    }

    /// <summary>To what was said to the bot and is no question.</summary>
    public static Reply Chatter(Need need, Taxonomy taxonomy, Actor asker, BotAddress address)
    {
        if (need.Specialties.Select(taxonomy.Find).FirstOrDefault(found => found is not null) is { } specialty)
        {
            return Reply.Privately(
                Say($"{specialty.Name}: are you looking for a colleague, or do you do this yourself?"),
                WhoDoes(specialty, Say($"Who does this?")),
                new PressButton(Say($"I do this"), DirectoryActions.OpenBoard, specialty.Code));
        }

        return Reply.Privately(
            Say($"I help to find the right colleague for a client. Ask me, for example: {Example(asker, address)}"),
            new PressButton(Say($"List what I do"), DirectoryActions.OpenBoard),
            WhoIsHere);
    }

    private static string Example(Actor asker, BotAddress address) =>
        address.Command(asker, WhoCommand.Entry.Name, WhoCommand.Entry.Example);

    private static PressButton WhoIsHere => new(Say($"Who is here?"), CommunitiesActions.WhoIsHere);

    private static PressButton WhoDoes(Specialty specialty, Text label)
    {
        var (subject, argument) = NeedInButton.Of(new ReferralNeed { Specialties = [specialty.Id] }, page: 0);
        return new PressButton(label, AskingActions.WhoDoes, subject, argument);
    }
}
