using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>A word, phrase, number or mark, with everything it can mean here.</summary>
internal sealed class Term(string form, bool isGlued, params IReadOnlyList<(Sense Sense, int Value)> senses)
{
    public string Form => form;

    public bool IsGlued => isGlued;

    /// <summary>Written in digits.</summary>
    public bool IsDigits => char.IsAsciiDigit(form[0]);

    public bool IsSkippable => senses.Any(pair => pair.Sense is Sense.Filler or Sense.Comma);

    public DateTimeZone? Zone { get; init; }

    public IReadOnlyList<(Sense Sense, int Value)> Senses => senses;

    public bool Is(Sense sense) => Is(sense, out _);

    public bool Is(Sense sense, out int value)
    {
        foreach (var pair in senses)
        {
            if (pair.Sense != sense)
                continue;
            value = pair.Value;
            return true;
        }

        value = 0;
        return false;
    }
}
