using System.Globalization;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Bot.Commands.Chat;

/// <summary>Puts a drawing into words: looks names up, gives instants in the community's zone, signs the buttons.</summary>
public sealed class Composer(BotDbContext db, Tokens tokens)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.Create("ddd d MMM", English);
    private static readonly LocalDateTimePattern MomentPattern = LocalDateTimePattern.Create("ddd d MMM, HH:mm", English);

    /// <param name="platform">Where it will be read: a mention calls the member's account there.</param>
    /// <param name="chat">Whose zone the times are given in; null means UTC.</param>
    public async Task<Composed> ComposeAsync(Drawing drawing, Platform platform, ChatId? chat, CancellationToken cancellationToken)
    {
        var (wanted, named) = (new HashSet<MemberId>(), new HashSet<PlaceId>());
        Collect(drawing.Text, wanted, named);
        foreach (var button in drawing.Buttons)
        {
            Collect(button.Label, wanted, named);
            if (button is CopyButton copy) Collect(copy.Copied, wanted, named);
        }

        var members = wanted.Count == 0
            ? []
            : await db.Members.Where(member => wanted.Contains(member.Id)).ToDictionaryAsync(member => member.Id, cancellationToken);
        if (members.Count < wanted.Count) await AddFormerAsync(wanted, members, cancellationToken);
        var zone = chat is { } id ? await ZoneOfAsync(id, cancellationToken) : DateTimeZone.Utc;
        var places = named.Count == 0
            ? []
            : await db.Places.Where(place => named.Contains(place.Id)).ToDictionaryAsync(place => place.Id, cancellationToken);
        var wording = new Wording(members, places, platform, zone);

        var buttons = new List<ComposedButton>(drawing.Buttons.Count);
        foreach (var button in drawing.Buttons)
        {
            var label = wording.Flat(button.Label);
            buttons.Add(button switch
            {
                PressButton press => new ComposedButton(label, ComposedButtonKind.Press, await tokens.SignAsync(press, cancellationToken)),
                CopyButton copy => new ComposedButton(label, ComposedButtonKind.Copy, wording.Flat(copy.Copied)),
                PickPlacesButton pick => new ComposedButton(
                    label, ComposedButtonKind.PickPlaces, await tokens.SignAsync(new PressButton(pick.Label, pick.Action, pick.Subject), cancellationToken)),
                AddBotAsAdminButton => new ComposedButton(label, ComposedButtonKind.AddBotAsAdmin, ""),
                _ => throw new NotSupportedException(button.GetType().Name),
            });
        }

        return new Composed(wording.Spans(drawing.Text), buttons, drawing.AwaitsWords);
    }

    /// <summary>What was written before two accounts were joined may name the member that is no more.</summary>
    private async Task AddFormerAsync(HashSet<MemberId> wanted, Dictionary<MemberId, Member> members, CancellationToken cancellationToken)
    {
        var former = await db.FormerMembers.Where(f => wanted.Contains(f.FormerId)).ToListAsync(cancellationToken);
        var current = former.Select(f => f.CurrentId).ToHashSet();
        var known = await db.Members.Where(member => current.Contains(member.Id)).ToDictionaryAsync(member => member.Id, cancellationToken);
        foreach (var one in former.Where(one => known.ContainsKey(one.CurrentId))) members[one.FormerId] = known[one.CurrentId];
    }

    private async Task<DateTimeZone> ZoneOfAsync(ChatId chat, CancellationToken cancellationToken)
    {
        var zone = await db.Chats.Where(c => c.Id == chat)
            .Join(db.Communities, c => c.CommunityId, community => community.Id, (_, community) => community.TimeZone)
            .SingleOrDefaultAsync(cancellationToken);
        return zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known ? known : DateTimeZone.Utc;
    }

    private static void Collect(Text text, HashSet<MemberId> members, HashSet<PlaceId> places)
    {
        foreach (var piece in text.Pieces) Collect(piece, members, places);
    }

    private static void Collect(Piece piece, HashSet<MemberId> members, HashSet<PlaceId> places)
    {
        switch (piece)
        {
            case NameOf name: members.Add(name.Member); break;
            case FirstNameOf name: members.Add(name.Member); break;
            case Mention mention: members.Add(mention.Member); break;
            case PlaceName name: places.Add(name.Place); break;
            case Sentence sentence: foreach (var hole in sentence.Holes) Collect(hole, members, places); break;
            case Strong strong: Collect(strong.Inner, members, places); break;
            case Nested nested: Collect(nested.Inner, members, places); break;
            case Listing listing: foreach (var item in listing.Items) Collect(item, members, places); break;
            case Counted counted: Collect(counted.Count == 1 ? counted.One : counted.Many, members, places); break;
        }
    }

    private sealed class Wording(
        Dictionary<MemberId, Member> members, Dictionary<PlaceId, Place> places, Platform platform, DateTimeZone zone)
    {
        public string Flat(Text text) => string.Concat(Spans(text).Select(span => span.Words));

        public List<Span> Spans(Text text)
        {
            var spans = new List<Span>();
            foreach (var piece in text.Pieces) Add(piece, SpanKind.Plain, spans);
            return spans;
        }

        private void Add(Piece piece, SpanKind kind, List<Span> spans)
        {
            switch (piece)
            {
                case Sentence sentence: AddSentence(sentence, kind, spans); break;
                case Break mark: spans.Add(new Span(mark.Mark, kind)); break;
                case Data data: spans.Add(new Span(data.Value, kind)); break;
                case Number number: spans.Add(new Span(number.Value.ToString(English), kind)); break;
                case Strong strong: AddAll(strong.Inner, SpanKind.Strong, spans); break;
                case Nested nested: AddAll(nested.Inner, kind, spans); break;
                case NameOf name: spans.Add(new Span(NameFor(name.Member), kind)); break;
                case FirstNameOf name: spans.Add(new Span(FirstWordOf(NameFor(name.Member)), kind)); break;
                case Mention mention: spans.Add(MentionOf(mention.Member)); break;
                case PlaceName name: spans.Add(PlaceOf(name.Place)); break;
                case Day day: spans.Add(new Span(DayPattern.Format(LocalDate.FromDateOnly(day.Date)), kind)); break;
                case Moment moment: spans.Add(MomentOf(moment.At)); break;
                case Listing listing: AddListing(listing, kind, spans); break;
                case Counted counted: AddAll(counted.Count == 1 ? counted.One : counted.Many, kind, spans); break;
                default: throw new NotSupportedException(piece.GetType().Name);
            }
        }

        private void AddAll(Text text, SpanKind kind, List<Span> spans)
        {
            foreach (var piece in text.Pieces) Add(piece, kind, spans);
        }

        private void AddSentence(Sentence sentence, SpanKind kind, List<Span> spans)
        {
            var template = sentence.Template.AsSpan();
            var literal = new System.Text.StringBuilder();
            for (var at = 0; at < template.Length; at++)
            {
                var next = template[at];
                if (next is '{' or '}' && at + 1 < template.Length && template[at + 1] == next)
                {
                    literal.Append(next);
                    at++;
                }
                else if (next is '{')
                {
                    var end = at + template[at..].IndexOf('}');
                    Flush();
                    Add(sentence.Holes[int.Parse(template[(at + 1)..end], CultureInfo.InvariantCulture)], kind, spans);
                    at = end;
                }
                else
                {
                    literal.Append(next);
                }
            }

            Flush();

            void Flush()
            {
                if (literal.Length > 0) spans.Add(new Span(literal.ToString(), kind));
                literal.Clear();
            }
        }

        private void AddListing(Listing listing, SpanKind kind, List<Span> spans)
        {
            for (var i = 0; i < listing.Items.Count; i++)
            {
                if (i > 0)
                {
                    var isLast = i == listing.Items.Count - 1;
                    spans.Add(new Span(!isLast ? ", " : listing.Word is ListingWord.And ? " and " : " or ", kind));
                }

                AddAll(listing.Items[i], kind, spans);
            }
        }

        private string NameFor(MemberId member) =>
            members.TryGetValue(member, out var known)
                ? known.NameOn(platform)
                : "a former member";

        // A mark that turns the direction of writing would lose its end with the rest of the name.
        private static string FirstWordOf(string name) =>
            name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? string.Concat(first.Where(letter => !TurnsDirection(letter))) : name;

        private static bool TurnsDirection(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

        private Span MentionOf(MemberId member) =>
            members.TryGetValue(member, out var known) && known.AccountOn(platform) is { } account
                ? new Span(account.DisplayName, SpanKind.Mention, account.ExternalId)
                : new Span(NameFor(member));

        private Span PlaceOf(PlaceId place) =>
            places.TryGetValue(place, out var known) && known.Topic.Length > 0
                ? new Span("the chosen channel", SpanKind.Place, known.Topic)
                : new Span("the general channel");

        private Span MomentOf(DateTimeOffset at)
        {
            var local = Instant.FromDateTimeOffset(at).InZone(zone);
            return new Span($"{MomentPattern.Format(local.LocalDateTime)} {ZoneInWords()}", SpanKind.Moment, At: at);
        }

        // "America/Boise" is "Boise time" to a person.
        private string ZoneInWords() =>
            zone.Id.Contains('/', StringComparison.Ordinal)
                ? $"{zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ')} time"
                : zone.Id;
    }
}
