using System.Text.Json.Serialization;
using Bot.Data;

namespace Bot.Commands.Chat;

/// <summary>
/// What the bot says, before it is put into words for one reader: our own sentences, with data in their holes. Data never
/// becomes markup; the renderers escape every hole.
/// </summary>
public sealed record Text(IReadOnlyList<Piece> Pieces)
{
    public static Text Empty { get; } = new([]);

    [JsonIgnore]
    public bool IsEmpty => Pieces.Count == 0;

    public static Text operator +(Text first, Text second) => new([.. first.Pieces, .. second.Pieces]);

    /// <summary>Each on a line of its own; empty ones are left out.</summary>
    public static Text Lines(params IEnumerable<Text?> lines) => Joined(new Break("\n"), lines);

    /// <summary>Side by side with a middle dot between them; empty ones are left out.</summary>
    public static Text Dotted(params IEnumerable<Text?> parts) => Joined(new Break(" · "), parts);

    private static Text Joined(Break between, IEnumerable<Text?> parts)
    {
        var pieces = new List<Piece>();
        foreach (var part in parts)
        {
            if (part is null or { IsEmpty: true }) continue;
            if (pieces.Count > 0) pieces.Add(between);
            pieces.AddRange(part.Pieces);
        }

        return new Text(pieces);
    }
}

/// <summary>A part of a <see cref="Text"/>.</summary>
[JsonDerivedType(typeof(Sentence), "say")]
[JsonDerivedType(typeof(Break), "break")]
[JsonDerivedType(typeof(Data), "data")]
[JsonDerivedType(typeof(Strong), "strong")]
[JsonDerivedType(typeof(NameOf), "name")]
[JsonDerivedType(typeof(FirstNameOf), "first")]
[JsonDerivedType(typeof(Mention), "mention")]
[JsonDerivedType(typeof(PlaceName), "place")]
[JsonDerivedType(typeof(Moment), "moment")]
[JsonDerivedType(typeof(Day), "day")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Listing), "list")]
[JsonDerivedType(typeof(Counted), "count")]
[JsonDerivedType(typeof(Nested), "text")]
public abstract record Piece;

/// <summary>Words of ours. The template, "{0} can help", is the key of its translations; the holes are in its order.</summary>
public sealed record Sentence(string Template, IReadOnlyList<Piece> Holes) : Piece;

/// <summary>What stands between two texts, in every language the same.</summary>
public sealed record Break(string Mark) : Piece;

/// <summary>Somebody else's words: a name, an area, a note.</summary>
public sealed record Data(string Value) : Piece;

public sealed record Strong(Text Inner) : Piece;

/// <summary>A member's display name. It pings nobody.</summary>
public sealed record NameOf(MemberId Member) : Piece;

/// <summary>The first word of a member's display name: what colleagues call each other once it is clear who is meant.</summary>
public sealed record FirstNameOf(MemberId Member) : Piece;

/// <summary>A member's display name that also calls them. Only for somebody who asked for it, or is being answered.</summary>
public sealed record Mention(MemberId Member) : Piece;

/// <summary>A place of a chat, as the platform shows it to those who may go there.</summary>
public sealed record PlaceName(PlaceId Place) : Piece;

/// <summary>An instant, shown in the reader's own zone where the platform can, else in the community's.</summary>
public sealed record Moment(DateTimeOffset At) : Piece;

/// <summary>A date of the community's calendar.</summary>
public sealed record Day(DateOnly Date) : Piece;

public sealed record Number(long Value) : Piece;

/// <summary>"Prenatal massage, Deep tissue and Cupping".</summary>
public sealed record Listing(IReadOnlyList<Text> Items, ListingWord Word) : Piece;

public enum ListingWord
{
    And,
    Or,
}

/// <summary>One sentence for one, another for every other count, where the language has just these two.</summary>
public sealed record Counted(long Count, Text One, Text Many) : Piece;

public sealed record Nested(Text Inner) : Piece;
