using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Asking;

/// <summary>Answers words that are a question for sure: they stood behind /who.</summary>
public sealed class TypedQuestion(NeedReader needs, CommunityReading reading, DirectoryAnswer answer, BotAddress address)
{
    internal const int LongestText = 1000;

    public async Task<Reply> AnswerAsync(Actor asker, string words, CancellationToken cancellationToken)
    {
        if (words.Length > LongestText)
        {
            var example = address.Command(asker, WhoCommand.Entry.Name, WhoCommand.Entry.Example);
            return Reply.Privately(Say($"That is a lot of text. A few words are enough, for example: {example}"));
        }

        var need = needs.Read(words, await reading.ForAsync(asker.Chat, cancellationToken));
        return AskedNeed.CanBeLookedUp(need)
            ? await answer.ToAsync(asker, AskedNeed.Of(need), need.WasCorrected, cancellationToken)
            : NotUnderstood.Of(need, asker, address);
    }
}
