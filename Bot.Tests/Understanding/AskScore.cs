using Bot.Commands.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>How a set of sentences is understood.</summary>
public sealed class AskScore
{
    private readonly Dictionary<string, (int Wanted, int Found, int Claimed)> wishes = [];
    private int heard;
    private int missed;
    private int silent;
    private int specialtiesRight;

    public int FalseAlarms { get; private set; }

    public double Accuracy => (heard + silent) / (double)(heard + silent + missed + FalseAlarms);

    public double Precision => heard / (double)(heard + FalseAlarms);

    public double Recall => heard / (double)(heard + missed);

    /// <summary>Of the asks heard: every specialty wanted, and none beyond what is also right.</summary>
    public double Specialties => specialtiesRight / (double)heard;

    public static AskScore Of(IEnumerable<AskRow> rows)
    {
        var score = new AskScore();
        foreach (var row in rows)
            score.Add(row, Readers.Asks.Read(row.Text, new ReadingContext { Roster = row.Roster ?? [], Today = new DateOnly(2026, 12, 1) }));
        return score;
    }

    /// <returns>Found and claimed of the wishes wanted, by name.</returns>
    public override string ToString() =>
        $"asks: accuracy {Accuracy:0.000}, precision {Precision:0.000}, recall {Recall:0.000} ({FalseAlarms} false, {missed} missed); "
        + $"specialties {Specialties:0.000}; "
        + string.Join(", ", wishes.Select(wish => $"{wish.Key} {wish.Value.Found}/{wish.Value.Wanted} ({wish.Value.Claimed} claimed)"));

    private void Add(AskRow row, AskReading reading)
    {
        switch (row.IsAsk, reading.IsAsk)
        {
            case (false, false):
                silent++;
                return;
            case (false, true):
                FalseAlarms++;
                return;
            case (true, false):
                missed++;
                return;
        }

        heard++;
        if (IsRight(row, reading.Need))
            specialtiesRight++;
        Compare(row, "place", row.Place, reading.Need.Area?.Text);
        Compare(row, "day", row.Day, reading.Need.Days.Count == 0 ? null : string.Join(',', reading.Need.Days));
        Compare(row, "time", row.Time, reading.Need.Time);
        Compare(row, "language", row.Language, reading.Need.Language);
        Compare(row, "gender", row.Gender, reading.Need.Gender);
        Compare(row, "inHome", row.InHome ? "yes" : null, reading.Need.InHome ? "yes" : null);
        Compare(row, "insurance", row.Insurance, reading.Need.Insurance);
    }

    private static bool IsRight(AskRow row, Need need) =>
        row.Specialties.All(need.Specialties.Contains)
        && need.Specialties.All(id => row.Specialties.Contains(id) || (row.AlsoOk ?? []).Contains(id))
        && (row.Note == "unknown") == (need.Unknown is not null && need.Specialties.Count == 0);

    private void Compare(AskRow row, string name, string? wanted, string? got)
    {
        if (row.Ambiguous?.Contains(name) is true || (wanted is null && got is null))
            return;
        var (soFar, found, claimed) = wishes.GetValueOrDefault(name);
        var isRight = wanted is not null && string.Equals(wanted, got, StringComparison.OrdinalIgnoreCase);
        wishes[name] = (soFar + (wanted is null ? 0 : 1), found + (isRight ? 1 : 0), claimed + (got is null ? 0 : 1));
    }
}
