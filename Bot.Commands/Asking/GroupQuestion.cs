using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;

namespace Bot.Commands.Asking;

/// <summary>
/// An ordinary message. Real questions about who does what are answered; to everything else the bot is silent, unless it
/// was spoken to.
/// </summary>
public sealed class GroupQuestion(
    AskReader asks, Taxonomy taxonomy, CommunityReading reading, ChosenPlaces places, DirectoryAnswer answer, BotAddress address)
{
    /// <param name="isToBot">A reply to the bot, or said to it in private.</param>
    public async Task<Reply> AnswerAsync(Actor actor, string words, bool isToBot, CancellationToken cancellationToken)
    {
        if (words.Length > TypedQuestion.LongestText) words = words[..TypedQuestion.LongestText];
        if (!isToBot && !asks.IsPossiblyAsk(words)) return Reply.Silence;
        if (!isToBot && !await places.AnswersQuestionsInAsync(actor.Chat, actor.Place, cancellationToken)) return Reply.Silence;

        var read = asks.Read(words, await reading.ForAsync(actor.Chat, cancellationToken));
        if (read.IsAsk && AskedNeed.CanBeLookedUp(read.Need))
            return await answer.ToAsync(actor, AskedNeed.Of(read.Need), read.Need.WasCorrected || !read.IsSure, cancellationToken);
        if (!isToBot) return Reply.Silence;

        return read.IsAsk ? NotUnderstood.Of(read.Need, actor, address) : NotUnderstood.Chatter(read.Need, taxonomy, actor, address);
    }
}
