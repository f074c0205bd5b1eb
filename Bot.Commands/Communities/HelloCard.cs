using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Directory;
using Bot.Commands.Understanding;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>The one message with which the bot comes into a group; later it shows who is listed. Its subject is the chat's id.</summary>
public sealed class HelloCard(
    BotDbContext db, CommunityDirectory directory, Taxonomy taxonomy, BotAddress address, ChosenPlaces places) : IPostDrawer
{
    public const string Kind = "hello";

    private const int MostNamed = 4;

    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var id = new ChatId(post.SubjectId);
        if (await db.Chats.SingleOrDefaultAsync(chat => chat.Id == id, cancellationToken) is not { } chat) return null;

        var text = Text.Lines(
            Say($"Hello! I help you find the right colleague for a client, with no client's name in the chat."),
            Say($"Try: {address.Command(chat, "who", "prenatal")}"),
            await PictureAsync(chat, cancellationToken),
            chat.HasPickablePlaces ? await PlacesAsync(chat, cancellationToken) : null);
        return new Drawing(
            text,
            [
                new PressButton(Say($"List what I do"), DirectoryActions.OpenBoard),
                new PressButton(Say($"Who is here?"), CommunitiesActions.WhoIsHere),
                new PressButton(Say($"What I keep"), CommunitiesActions.WhatIKeep),
                new PressButton(Say($"For admins"), CommunitiesActions.ForAdmins),
                .. chat.HasPickablePlaces ? [new PressButton(Say($"Choose channels"), CommunitiesActions.ChoosePlaces)] : Array.Empty<Button>(),
            ]);
    }

    /// <summary>The one thing that is asked of an admin; once it is done, what came of it.</summary>
    private async Task<Text> PlacesAsync(CommunityChat chat, CancellationToken cancellationToken)
    {
        var uses = new[] { PlaceUses.Referrals, PlaceUses.Meetups, PlaceUses.Questions };
        foreach (var use in uses)
        {
            if ((await places.ForAsync(chat.Id, use, cancellationToken)).Count > 0) return await places.DescribeAsync(chat, cancellationToken);
        }

        return Text.Lines(
            Say($"For the admins: which channels are for referrals, for meetups, and for questions that I answer?"),
            Say($"Until you choose, commands work anywhere."),
            await places.QuestionsAsync(chat, cancellationToken));
    }

    /// <summary>"9 listed: Prenatal massage, Sports massage … · nobody yet: Lymphedema"; null while nobody is listed.</summary>
    private async Task<Text?> PictureAsync(CommunityChat chat, CancellationToken cancellationToken)
    {
        var people = (await directory.MembersAsync(chat, cancellationToken)).Where(member => member.IsListed).ToList();
        if (people.Count == 0) return null;

        var byNumber = people.SelectMany(member => member.Specialties.Select(listed => listed.Name))
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .ToList();
        var named = string.Join(", ", byNumber.Take(MostNamed).Select(taxonomy.NameOf));
        var listed = byNumber.Count > MostNamed ? Say($"{people.Count} listed: {named} …") : Say($"{people.Count} listed: {named}");

        // What asks for training is what is missed most when nobody has it.
        var missing = taxonomy.All.Where(specialty => specialty.IsTrained && !byNumber.Contains(specialty.Id))
            .OrderByDescending(taxonomy.MostCommon.Contains)
            .FirstOrDefault();
        return missing is null ? listed : Text.Dotted(listed, Say($"nobody yet: {missing.Name}"));
    }
}
