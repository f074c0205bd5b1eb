using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Asking;

/// <summary>Answers words that are a question for sure: they stood behind /who.</summary>
public sealed class TypedQuestion(
    NeedReader needs, SpecialtyMatcher matcher, CommunityReading reading, DirectoryAnswer answer, BotAddress address)
{
    internal const int LongestText = 1000;

    /// <summary>A word or two can be the beginning of a name; more is a sentence that was not understood.</summary>
    private const int LongestBeginning = 24;
    private const int MostSuggestions = 3;

    /// <param name="options">What the platform gave apart from the words, by label.</param>
    public async Task<Reply> AnswerAsync(
        Actor asker, string words, IReadOnlyDictionary<string, string> options, CancellationToken cancellationToken)
    {
        if (words.Length + options.Values.Sum(value => value.Length) > LongestText)
        {
            var example = address.Command(asker, WhoCommand.Entry.Name, WhoCommand.Entry.Example);
            return Reply.Privately(Say($"That is a lot of text. A few words are enough, for example: {example}"));
        }

        var need = needs.Read(words, await reading.ForAsync(asker.Chat, cancellationToken), options);
        if (AskedNeed.CanBeLookedUp(need))
            return await answer.ToAsync(asker, AskedNeed.Of(need), need.WasCorrected, cancellationToken);

        if (need is { Choices.Count: 0, Unknown: null } && words.Length is > 2 and <= LongestBeginning)
            need = need with { Choices = matcher.Suggest(words, MostSuggestions) };
        return NotUnderstood.Of(need, asker, address);
    }
}
