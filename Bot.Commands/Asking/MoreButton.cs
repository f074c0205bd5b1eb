using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Asking;

/// <summary>[More]: everyone who fits, a page at a time, for the presser alone. Nobody counts as named by it.</summary>
public sealed class MoreButton(WhoFits fits, DirectoryAnswer answer, CommunityReading reading, Taxonomy taxonomy) : IButtonHandler
{
    private const int PageLength = 20;

    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var context = await reading.ForAsync(press.Actor.Chat, cancellationToken);
        var (need, page) = NeedInButton.Read(press.Subject, press.Argument, taxonomy, context.KnownAreas);
        if (press.Subject != 0 && need.Specialties.Count == 0) return Reply.Privately(Sentences.NotYours);

        var fitting = (await fits.FindAsync(press.Actor, need, cancellationToken)).Where(one => !one.IsRelated).ToList();
        var shown = fitting.Skip(page * PageLength).Take(PageLength).ToList();
        if (shown.Count == 0) return Reply.Privately(Say($"Nobody else is listed for that at the moment."));

        var text = Text.Lines([answer.Heading(need), .. shown.Select(one => NamedColleague.Line(one, need, taxonomy))]);
        var (subject, argument) = NeedInButton.Of(need, page + 1);
        Button[] more = fitting.Count > (page + 1) * PageLength ? [new PressButton(Say($"More"), AskingActions.More, subject, argument)] : [];
        return new Reply(page == 0 ? Visibility.Private : Visibility.InPlace, new Drawing(text, more));
    }
}
