namespace Bot.Commands.Dispatch;

/// <summary>How many slips of the finger lie between two words.</summary>
public static class EditDistance
{
    /// <returns>The least number of letters inserted, left out, changed or swapped with their neighbour.</returns>
    /// <remarks>Optimal string alignment: F. J. Damerau, Communications of the ACM 7 (1964) 171.</remarks>
    public static int Between(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var beforeLast = new int[second.Length + 1];
        var last = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++) last[j] = j;

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var change = first[i - 1] == second[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[second.Length];
    }
}
