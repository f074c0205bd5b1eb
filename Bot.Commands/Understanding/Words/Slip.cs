namespace Bot.Commands.Understanding.Words;

/// <summary>How far two spellings are apart: letters added, dropped, replaced, or two neighbours swapped.</summary>
/// <remarks>The restricted Damerau-Levenshtein distance (optimal string alignment), computed row by row.</remarks>
internal static class Slip
{
    /// <summary>Letters up to which a spelling is never mended: at this length nearly everything is one slip away.</summary>
    public const int ShortestLength = 5;

    /// <returns>How many slips a word of that length may hold and still be recognised.</returns>
    public static int Allowed(int length) => length switch
    {
        < ShortestLength => 0,
        < 8 => 1,
        < 13 => 2,
        _ => 3,
    };

    /// <returns>The distance, or <paramref name="most"/> + 1 once it is certain to be larger than <paramref name="most"/>.</returns>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;

        var width = other.Length + 1;
        Span<int> rows = width * 3 <= 384 ? stackalloc int[width * 3] : new int[width * 3];
        var above = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(width * 2, width);
        for (var column = 0; column < width; column++)
            previous[column] = column;

        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column < width; column++)
            {
                var isSame = one[row - 1] == other[column - 1];
                var best = Math.Min(Math.Min(previous[column], current[column - 1]) + 1, previous[column - 1] + (isSame ? 0 : 1));
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    best = Math.Min(best, above[column - 2] + 1);
                current[column] = best;
                least = Math.Min(least, best);
            }

            if (least > most)
                return most + 1;
            var spare = above;
            above = previous;
            previous = current;
            current = spare;
        }

        return Math.Min(previous[other.Length], most + 1);
    }
}
