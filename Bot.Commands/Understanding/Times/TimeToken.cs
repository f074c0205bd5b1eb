using System.Globalization;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Times;

/// <summary>A run of digits, a run of letters, or one mark.</summary>
/// <param name="Form">Folded letters, the digits, or the mark.</param>
/// <param name="Number">The value of up to eight digits; −1 for everything else.</param>
/// <param name="IsGlued">Nothing stands between it and the token before.</param>
/// <param name="Start">UTF-16 offset in the text.</param>
internal readonly record struct TimeToken(string Form, int Number, bool IsGlued, int Start)
{
    private const int MostDigits = 8;

    public bool IsWord => char.IsLetter(Form[0]);

    /// <remarks>
    /// <see cref="Wording"/> keeps "10.11" and "18h30" whole and drops marks, as sentences about people want it; a time is made of its
    /// numbers and of what stands between them. Apostrophes only part words here: "l'après-midi", "o'clock".
    /// </remarks>
    public static IReadOnlyList<TimeToken> Cut(string text)
    {
        var tokens = new List<TimeToken>();
        var (position, lastEnd) = (0, -1);
        while (position < text.Length)
        {
            var end = EndOf(text, position);
            var piece = text.AsSpan(position, end - position);
            if (IsWordPart(text[position]) || char.IsAsciiDigit(text[position]) || Mark(text[position]) != '\0')
            {
                tokens.Add(Token(piece, position == lastEnd, position));
                lastEnd = end;
            }

            position = end;
        }

        return tokens;
    }

    private static TimeToken Token(ReadOnlySpan<char> piece, bool isGlued, int start)
    {
        if (char.IsAsciiDigit(piece[0]))
        {
            var number = piece.Length <= MostDigits ? int.Parse(piece, CultureInfo.InvariantCulture) : int.MaxValue;
            return new TimeToken(piece.ToString(), number, isGlued, start);
        }

        var form = IsWordPart(piece[0]) ? Folding.Fold(piece) : Mark(piece[0]).ToString();
        return new TimeToken(form.Length > 0 ? form : "?", -1, isGlued, start);
    }

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        if (char.IsAsciiDigit(text[start]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
        }
        else if (IsWordPart(text[start]))
        {
            while (end < text.Length && IsWordPart(text[end]))
                end++;
        }

        return end;
    }

    /// <summary>Lone surrogates are no letters, so that folding never meets one.</summary>
    private static bool IsWordPart(char letter) =>
        letter is not ('º' or 'ª') && (char.IsLetter(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark);

    private static char Mark(char letter) => letter switch
    {
        ':' or '.' or '/' or ',' or '+' or '&' or '@' => letter,
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '~' => '-',
        'º' or 'ª' or '°' => 'º',
        _ => '\0',
    };
}
