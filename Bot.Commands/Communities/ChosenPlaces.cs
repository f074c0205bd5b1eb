using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>What an admin chose the places of a chat for.</summary>
public sealed class ChosenPlaces(BotDbContext db, ActorResolver actors)
{
    /// <returns>Those chosen for a use, in the order in which they became known; empty until somebody chose.</returns>
    public async Task<IReadOnlyList<Place>> ForAsync(ChatId chat, PlaceUses use, CancellationToken cancellationToken)
    {
        // Uses are stored as words, which the database cannot look into; a chat has few places. What was chosen just now counts too.
        await db.Places.Where(place => place.ChatId == chat).LoadAsync(cancellationToken);
        return [.. db.Places.Local.Where(place => place.ChatId == chat && place.Uses.HasFlag(use)).OrderBy(place => place.Id.Value)];
    }

    /// <summary>Whether an ordinary question is answered where it is asked: once places are chosen for that, only there.</summary>
    public async Task<bool> AnswersQuestionsInAsync(CommunityChat chat, Place place, CancellationToken cancellationToken)
    {
        var chosen = await ForAsync(chat.Id, PlaceUses.Questions, cancellationToken);
        return chosen.Count == 0 ? chat.AnswersAnywhere : chosen.Any(one => one.Id == place.Id);
    }

    /// <summary>Puts the places of these topics in place of those that were chosen before.</summary>
    public async Task ChooseAsync(CommunityChat chat, PlaceUses use, IReadOnlyList<string> topics, CancellationToken cancellationToken)
    {
        foreach (var before in await ForAsync(chat.Id, use, cancellationToken)) before.UseNoMoreFor(use);
        foreach (var topic in topics) (await actors.PlaceAsync(chat, topic, cancellationToken)).UseFor(use);
    }

    /// <summary>Three lines: where referrals and meetups go, and where questions are answered.</summary>
    public async Task<Text> DescribeAsync(CommunityChat chat, CancellationToken cancellationToken)
    {
        var referrals = await ForAsync(chat.Id, PlaceUses.Referrals, cancellationToken);
        var meetups = await ForAsync(chat.Id, PlaceUses.Meetups, cancellationToken);
        return Text.Lines(
            referrals.Count == 0 ? Say($"Referrals are posted where they are asked.") : Say($"Referrals are posted in {Named(referrals)}."),
            meetups.Count == 0 ? Say($"Meetups have no channel yet.") : Say($"Meetups will be announced in {Named(meetups)}."),
            await QuestionsAsync(chat, cancellationToken));
    }

    /// <summary>Where ordinary questions are answered, in a sentence.</summary>
    public async Task<Text> QuestionsAsync(CommunityChat chat, CancellationToken cancellationToken)
    {
        if (!chat.HearsEverything) return Say($"Questions are answered where they mention me; others I do not hear.");

        var questions = await ForAsync(chat.Id, PlaceUses.Questions, cancellationToken);
        if (questions.Count > 0) return Say($"Questions are answered in {Named(questions)}.");

        return chat.AnswersAnywhere
            ? Say($"Questions are answered wherever they are asked.")
            : Say($"Questions are answered nowhere yet, except where they mention me.");
    }

    public static Text Named(IEnumerable<Place> places) => AllOf(places.Select(place => Say($"{place.Id}")));
}
