using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Data;

namespace Bot.Commands.Chat;

/// <summary>How a handler speaks: <c>using static Bot.Commands.Chat.Words;</c> and then <c>Say($"Thank you, {member}.")</c>.</summary>
public static class Words
{
    public static Text Say(SayHandler sentence) => sentence.ToText();

    public static Text Count(long count, SayHandler one, SayHandler many) => new([new Counted(count, one.ToText(), many.ToText())]);

    public static Text Bold(SayHandler sentence) => new([new Strong(sentence.ToText())]);

    /// <summary>Somebody else's words, as they are.</summary>
    public static Text Quote(string value) => new([new Data(value)]);

    public static Text AllOf(IEnumerable<Text> items) => new([new Listing([.. items], ListingWord.And)]);

    public static Text AnyOf(IEnumerable<Text> items) => new([new Listing([.. items], ListingWord.Or)]);

    /// <summary>The member's first name; a plain hole gives the whole display name.</summary>
    public static FirstNameOf First(MemberId member) => new(member);

    public static Mention Calling(MemberId member) => new(member);
}

/// <summary>Keeps the literals of an interpolated sentence and its holes apart.</summary>
[InterpolatedStringHandler]
public readonly struct SayHandler
{
    private readonly StringBuilder template;
    private readonly List<Piece> holes;

    public SayHandler(int literalLength, int formattedCount)
    {
        template = new StringBuilder(literalLength + (3 * formattedCount));
        holes = new List<Piece>(formattedCount);
    }

    public void AppendLiteral(string literal) =>
        template.Append(literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted(string value) => Add(new Data(value));

    public void AppendFormatted(MemberId member) => Add(new NameOf(member));

    public void AppendFormatted(PlaceId place) => Add(new PlaceName(place));

    public void AppendFormatted(FirstNameOf name) => Add(name);

    public void AppendFormatted(Mention mention) => Add(mention);

    public void AppendFormatted(DateTimeOffset instant) => Add(new Moment(instant));

    public void AppendFormatted(DateOnly date) => Add(new Day(date));

    public void AppendFormatted(int number) => Add(new Number(number));

    public void AppendFormatted(Text text) => Add(new Nested(text));

    internal Text ToText() => holes.Count == 0 && template.Length == 0 ? Text.Empty : new Text([new Sentence(template.ToString(), [.. holes])]);

    private void Add(Piece hole)
    {
        template.Append(CultureInfo.InvariantCulture, $"{{{holes.Count}}}");
        holes.Add(hole);
    }
}
