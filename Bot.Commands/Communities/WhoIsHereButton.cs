using Bot.Commands.Chat;
using Bot.Commands.Directory;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Data;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>[Who is here?]: every listed specialty, and who does it.</summary>
public sealed class WhoIsHereButton(CommunityDirectory directory, Taxonomy taxonomy) : IButtonHandler
{
    private const int LinesOnPage = 15;
    private const int MostPeopleOnLine = 12;

    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var listed = (await directory.MembersAsync(press.Actor.Chat, cancellationToken)).Where(member => member.IsListed).ToList();
        var listWhatIDo = new PressButton(Say($"List what I do"), DirectoryActions.OpenBoard);
        if (listed.Count == 0) return Reply.Privately(Say($"Nobody is listed yet. It all starts with one person."), listWhatIDo);

        var groups = listed.SelectMany(member => member.Specialties.Select(specialty => (specialty.Name, member.Id)))
            .GroupBy(one => one.Name, one => one.Id, StringComparer.OrdinalIgnoreCase)
            .Select(group => (Name: taxonomy.NameOf(group.Key), People: group.ToList()))
            .OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var page = (int)Math.Clamp(press.Argument, 0, (groups.Count - 1) / LinesOnPage);
        var text = Text.Lines(
        [
            Count(listed.Count, $"One colleague is listed here:", $"{listed.Count} colleagues are listed here:"),
            .. groups.Skip(page * LinesOnPage).Take(LinesOnPage).Select(group => Line(group.Name, group.People)),
        ]);
        Button[] more = (page + 1) * LinesOnPage < groups.Count
            ? [new PressButton(Say($"More"), CommunitiesActions.WhoIsHere, Argument: page + 1)]
            : [];
        return new Reply(page == 0 ? Visibility.Private : Visibility.InPlace, new Drawing(text, [.. more, listWhatIDo]));
    }

    private static Text Line(string specialty, List<MemberId> people)
    {
        var names = people.Take(MostPeopleOnLine).Select(person => Say($"{person}")).ToList();
        var others = people.Count - names.Count;
        if (others > 0) names.Add(Count(others, $"one more", $"{others} more"));
        return Say($"• {specialty}: {AllOf(names)}");
    }
}
