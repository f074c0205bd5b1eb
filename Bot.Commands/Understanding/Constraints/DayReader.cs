using System.Collections.Frozen;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Constraints;

internal enum WeekWord
{
    None,
    This,
    Next,
}

/// <param name="Day">As in <see cref="Need.Days"/>; null for a bare "this week".</param>
/// <param name="Week">What stands before it: "next Friday" is not the coming one.</param>
/// <param name="IsHabit">Every such day.</param>
internal readonly record struct DayWish(string? Day, WeekWord Week, bool IsHabit);

/// <summary>Reads the days that would suit; a day in the client's past ("in a crash last Friday") is no wish.</summary>
internal static class DayReader
{
    /// <summary>How many words back the verb that a day belongs to is looked for.</summary>
    private const int VerbReach = 9;

    private static readonly FrozenSet<string> NextWords = Set("next proxima proximo nachste nachsten nachster prochain prochaine kommende kommenden kommender");
    private static readonly FrozenSet<string> ThisWords = Set("this esta este diese diesen dieser cette ce");
    private static readonly FrozenSet<string> LastWords = Set("last past since ago previous letzten letzte letzter dernier derniere pasado pasada passado passada yesterday");
    private static readonly FrozenSet<string> Greetings = Set("happy guten bonne feliz great lovely you everyone");

    /// <summary>Verbs of something that is over.</summary>
    private static readonly FrozenSet<string> PastVerbs = Set(
        "was were had did got went fell hurt started began happened crashed tore pulled strained broke injured delivered gave came saw slipped called texted emailed said told wrote asked tweaked sprained twisted missed hatte wurde war tuvo fue estuvo eu teve foi sofreu");

    /// <summary>Words of wishing and asking: a day behind one of these is wanted.</summary>
    private static readonly FrozenSet<string> WishWords = Set(
        "can could who anyone anybody someone somebody need needs needed want wants wanted looking available free for take cover see open opening openings available would will quien alguien wer jemand qui quem alguem puede pode kann");

    public static IReadOnlyList<DayWish> Read(Passage passage)
    {
        var wishes = new List<DayWish>();
        for (var index = 0; index < passage.Wording.Count;)
        {
            var past = passage.IsRelevant(index) ? PastWish(passage, index, wishes) : -1;
            index = past > index ? past : index + 1;
        }

        return wishes;
    }

    private static int PastWish(Passage passage, int index, List<DayWish> wishes)
    {
        var wording = passage.Wording;
        var (day, past) = DayAt(wording, index);
        if (day is null && !IsWeek(wording, index, out past))
            return -1;
        if (day is not null && IsElsewhere(wording, index, past))
            return past;
        var (week, first) = WeekBefore(wording, index, past);
        if (day is null && week is WeekWord.None)
            return -1;
        if (first > 0 && wording.Is(first - 1, "on", "for", "by", "el", "los", "am", "le", "no", "na", "nos", "aos", "every"))
            first--;

        if (IsWeekAfter(wording, past, out var pastWeek))
            past = pastWeek;
        passage.Claim(first, past);
        passage.Tag("day", first, past);
        passage.Tag("day", index, past);
        wishes.Add(new DayWish(day, week, DayWords.IsHabit(wording[index].Form) || wording.Is(index - 1, "every", "los", "aos", "nos")));
        return past;
    }

    private static (string? Day, int Past) DayAt(Wording wording, int index)
    {
        var form = wording.FormAt(index);
        if (DayWords.FindFeira(form) is { } feira)
        {
            var isNamed = wording.Is(index + 1, "feira", "feiras");
            var isMeant = isNamed || wording.Is(index - 1, "na", "nas", "da", "proxima", "esta") || wording.Is(index + 1, "de", "a", "as", "cedo") && wording.Is(index + 2, "tarde", "manha", "noite");
            return isMeant ? (feira, isNamed ? index + 2 : index + 1) : (null, -1);
        }

        if (wording.Is(index, "week") && wording.Is(index + 1, "end", "ends"))
            return ("weekend", index + 2);
        if (wording.Is(index, "aujourd"))
            return ("today", index + 2);
        if (wording.Is(index, "fin", "fim") && wording.Is(index + 1, "de") && wording.Is(index + 2, "semana", "semaine"))
            return ("weekend", index + 3);
        if (wording.Is(index, "en") && wording.Is(index + 1, "semaine"))
            return ("weekday", index + 2);
        if (wording.Is(index, "unter") && wording.Is(index + 1, "der") && wording.Is(index + 2, "woche"))
            return ("weekday", index + 3);
        if (wording.Is(index, "entre") && wording.Is(index + 1, "semana"))
            return ("weekday", index + 2);
        if (DayWords.Find(form) is not { } day || (DayWords.IsAmbiguous(form) && !HasContext(wording, index)))
            return (null, -1);
        var isMorning = form is "morgen" or "manana" && wording.Is(index - 1, "guten", "am", "la", "jeden", "diesen");
        return isMorning ? (null, -1) : (day, index + 1);
    }

    private static bool HasContext(Wording wording, int index) =>
        wording.Is(index - 1, "on", "this", "next", "every", "for", "or", "and", "by")
        || wording.Is(index + 1, "am", "pm", "morning", "afternoon", "evening", "night", "or", "and", "at");

    private static bool IsWeek(Wording wording, int index, out int past)
    {
        past = index + 1;
        return wording.Is(index, "week", "semana", "woche", "semaine");
    }

    private static bool IsWeekAfter(Wording wording, int past, out int pastWeek)
    {
        pastWeek = past + 2;
        return wording.Is(past, "next", "this") && wording.Is(past + 1, "week");
    }

    private static (WeekWord Week, int First) WeekBefore(Wording wording, int index, int past)
    {
        var before = wording.FormAt(index - 1);
        if (NextWords.Contains(before) || (wording.Is(past, "next") && wording.Is(past + 1, "week")))
            return (WeekWord.Next, NextWords.Contains(before) ? index - 1 : index);
        if (ThisWords.Contains(before))
            return (WeekWord.This, index - 1);
        if (NextWords.Contains(wording.FormAt(past)))
            return (WeekWord.Next, index);
        return (WeekWord.None, index);
    }

    /// <summary>"Last Thursday", "happy Monday", "was in a wreck on Friday".</summary>
    private static bool IsElsewhere(Wording wording, int index, int past)
    {
        var before = wording.FormAt(index - 1);
        if (LastWords.Contains(before) || Greetings.Contains(before) || LastWords.Contains(wording.FormAt(past)))
            return true;
        for (var back = index - 1; back >= 0 && index - back <= VerbReach; back--)
        {
            if (wording[back + 1].Before == Break.Sentence || WishWords.Contains(wording[back].Form))
                return false;
            if (PastVerbs.Contains(wording[back].Form))
                return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
