using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Commands.Understanding;

namespace Bot.Host;

/// <summary>
/// <c>understand asks|times &lt; rows.jsonl</c>: reads one JSON object a line and writes one a line, through the same code as the bot,
/// so that what it understands can be measured on sentences from anywhere.
/// </summary>
public static class UnderstandTool
{
    private const int Done = 0;
    private const int BadLine = 1;
    private const int BadUsage = 2;
    private const string Usage = "Usage: understand asks|times < rows.jsonl > predictions.jsonl";

    internal static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // For files and terminals, never for a page: so "+01:00" and "l'après-midi" can stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="args">What follows "understand".</param>
    /// <param name="input">One row a line; blank lines are passed over.</param>
    /// <param name="output">One answer a row, in its order.</param>
    /// <param name="error">Sentences about what went wrong.</param>
    /// <returns>The exit code: 0 done, 1 a line could not be read, 2 called wrongly.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextReader input, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        switch (args)
        {
            case ["asks"]:
                var reader = new AskReader(Taxonomy.Load());
                return await AnswerAsync(input, output, error, line => AnswerAsk(line, reader));
            case ["times"]:
                return await AnswerAsync(input, output, error, UnderstoodTime.Read);
            case ["privacy"]:
                await error.WriteLineAsync($"\"understand {args[0]}\" comes with a later version. {Usage}");
                return BadUsage;
            default:
                await error.WriteLineAsync($"I know \"asks\" and \"times\", and \"privacy\" comes later. {Usage}");
                return BadUsage;
        }
    }

    /// <param name="answer">From a line to its answer, or to null and what is wrong with the line.</param>
    private static async Task<int> AnswerAsync(TextReader input, TextWriter output, TextWriter error, Func<string, (object? Answer, string Problem)> answer)
    {
        var (number, exitCode) = (0, Done);
        while (await input.ReadLineAsync() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (answered, problem) = answer(line);
            if (answered is null)
            {
                exitCode = BadLine;
                await error.WriteLineAsync($"Line {number}: {problem}");
            }

            await output.WriteLineAsync(JsonSerializer.Serialize(answered ?? new { error = problem }, Format));
        }

        return exitCode;
    }

    private static (object? Answer, string Problem) AnswerAsk(string line, AskReader reader) =>
        TryParse(line, out var row, out var problem) ? (Answer.To(row, reader.Read(row.Text!, row.Context)), "") : (null, problem);

    private static bool TryParse(string line, out Row row, out string problem)
    {
        row = new Row(null, null, null);
        problem = "has no \"text\".";
        try
        {
            row = JsonSerializer.Deserialize<Row>(line, Format) ?? row;
        }
        catch (JsonException)
        {
            problem = "is not a JSON object of the expected form.";
        }

        return row.Text is not null;
    }

    /// <summary>What a row may bring along; everything else in it (the expected answer) is passed over.</summary>
    private sealed record Row(string? Text, string[]? Roster, string? Now)
    {
        public ReadingContext Context => new()
        {
            Roster = Roster ?? [],
            Today = DateTimeOffset.TryParse(Now, System.Globalization.CultureInfo.InvariantCulture, out var now)
                ? DateOnly.FromDateTime(now.DateTime)
                : default,
        };
    }

    /// <summary>The development set's form; absent fields were not understood, or not asked for.</summary>
    private sealed record Answer(
        string Text,
        bool IsAsk,
        IReadOnlyList<string> Specialties,
        IReadOnlyList<string>? AlsoOk,
        string? Place,
        string? Day,
        string? Time,
        string? Language,
        string? Gender,
        bool? InHome,
        string? Insurance,
        string? Note)
    {
        public static Answer To(Row row, AskReading reading)
        {
            if (!reading.IsAsk)
                return new Answer(row.Text!, false, [], null, null, null, null, null, null, null, null, null);

            var need = reading.Need;
            return new Answer(
                row.Text!,
                true,
                need.Specialties,
                need.AlsoOk.Count == 0 ? null : need.AlsoOk,
                need.Area?.Text,
                need.Days.Count == 0 ? null : string.Join(',', need.Days),
                need.Time,
                need.Language,
                need.Gender,
                need.InHome ? true : null,
                need.Insurance,
                NoteOf(need));
        }

        private static string? NoteOf(Need need) =>
            need.Specialties.Count > 0 ? null
            : need.Unknown is null ? "any"
            : "unknown";
    }
}
