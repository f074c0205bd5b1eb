namespace Bot.Commands.Understanding.Times;

/// <summary>Puts a day where the word before it says: the day of the meetup, or the first or last of a series.</summary>
internal static class Roles
{
    public static void Add(Terms terms, Draft draft, int index, int past, DayRef day)
    {
        terms.Claim(index, past);
        var word = terms.Behind(index, Sense.From, Sense.Until, Sense.Through, Sense.To);
        if (word < 0 || (terms.Is(word, Sense.To) && draft.From is null && !terms.IsAny(word, Sense.Until, Sense.Through)))
        {
            draft.Days.Add(day);
            return;
        }

        var isFrom = terms.Is(word, Sense.From);
        if ((isFrom ? draft.From : draft.Until) is not null)
            draft.Problem ??= WhenProblem.NotAllUnderstood;
        if (isFrom)
        {
            draft.From = day;
        }
        else
        {
            draft.Until = day;
            draft.IsThrough = terms.Is(word, Sense.Through) && !terms.Is(word, Sense.Until);
        }

        terms.Claim(word, word + 1);
    }
}
