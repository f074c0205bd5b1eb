using System.Globalization;
using System.Text;
using Bot.Commands.Chat;

namespace Bot.Host.Console;

/// <summary>Lays a message out for the terminal. Colours only where there is one to show them.</summary>
internal sealed class ConsoleRenderer(bool hasColours)
{
    private const string Indent = "       ";
    private const int RowWidth = 72;
    private const string Bold = "\e[1m";
    private const string Green = "\e[32m";
    private const string Dim = "\e[2m";
    private const string Reset = "\e[0m";

    /// <param name="onlyFor">The name of the one person who sees it; null for everyone.</param>
    public string Message(Composed message, IReadOnlyList<ConsoleButton> buttons, string? onlyFor, bool isRedrawn)
    {
        var words = new StringBuilder();
        if (onlyFor is not null) words.Append(Coloured($"(only {Harmless(onlyFor)})  ", Dim));
        else if (isRedrawn) words.Append(Coloured("(changed)  ", Dim));
        foreach (var span in message.Spans) words.Append(span.Kind is SpanKind.Strong ? Coloured(Harmless(span.Words), Bold) : Harmless(span.Words));
        AppendButtons(words, buttons);

        var lines = words.ToString().Split('\n');
        return $"{Coloured("bot", Green)}    {string.Join("\n" + Indent, lines)}\n";
    }

    /// <summary>A line as somebody typed it.</summary>
    public static string Echo(string name, string line) => $"{Harmless(name),-6} {Harmless(line)}";

    // As many to a row as a narrow terminal shows.
    private void AppendButtons(StringBuilder words, IReadOnlyList<ConsoleButton> buttons)
    {
        var width = RowWidth;
        foreach (var button in buttons)
        {
            var label = $"[{Harmless(button.Label)}]";
            var startsRow = width + label.Length > RowWidth;
            width = (startsRow ? 0 : width) + label.Length + 8;
            words.Append(startsRow ? "\n" : "   ").Append(Number(button.Number)).Append(' ').Append(label);
        }
    }

    private string Number(int number) => Coloured(number.ToString(CultureInfo.InvariantCulture), Dim);

    private string Coloured(string text, string colour) => hasColours ? colour + text + Reset : text;

    // A terminal obeys control characters wherever they come from; only line ends are ours to keep.
    private static string Harmless(string text) =>
        text.Any(letter => char.IsControl(letter) && letter != '\n') ? string.Concat(text.Where(letter => !char.IsControl(letter) || letter == '\n')) : text;
}
