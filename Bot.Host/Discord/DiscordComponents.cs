using Bot.Commands.Chat;
using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>Lays out what can be pressed and picked. (components/reference)</summary>
internal static class DiscordComponents
{
    private const int MostRows = 5;
    private const int MostInRow = 5;
    private const int LongestLabel = 80;
    private const int LongestPlaceholder = 150;
    private const int MostPicked = 25;
    private const int StylePrimary = 1;
    private const int StyleSecondary = 2;

    /// <returns>The rows for one message, and for further ones where they are too many for one; never an empty list of rows.</returns>
    public static IReadOnlyList<IReadOnlyList<Component>> Of(IReadOnlyList<ComposedButton> buttons, Component? last)
    {
        var presses = buttons.Where(button => button.Kind is ComposedButtonKind.Press).Select(Press).Append(last).OfType<Component>().ToList();
        if (presses.Count > 0) presses[0] = presses[0] with { Style = StylePrimary };

        var picks = buttons.Where(button => button.Kind is ComposedButtonKind.PickPlaces).Select(pick => new[] { Pick(pick) });
        var rows = presses.Chunk(MostInRow).Concat(picks);
        return [.. rows.Select(inRow => new Component { Type = Component.TypeRow, Components = inRow }).Chunk(MostRows)];
    }

    public static Component Button(string label, string customId) => new()
    {
        Type = Component.TypeButton,
        Style = StyleSecondary,
        Label = Cut(label, LongestLabel),
        CustomId = customId,
    };

    /// <returns>At most <paramref name="limit"/> UTF-16 units, of which Discord counts no more.</returns>
    public static string Cut(string words, int limit)
    {
        if (words.Length <= limit) return words;

        var end = limit - 1;
        if (char.IsHighSurrogate(words[end - 1])) end--;
        return $"{words[..end].TrimEnd()}…";
    }

    /// <returns>Null for a label that cannot be shown.</returns>
    private static Component? Press(ComposedButton button)
    {
        var label = DiscordText.Clean(button.Label).Trim();
        return label.Length == 0 ? null : Button(label, button.Value);
    }

    // Picking none is an answer too: none any more.
    private static Component Pick(ComposedButton button) => new()
    {
        Type = Component.TypeChannelSelect,
        CustomId = button.Value,
        Placeholder = Cut(DiscordText.Clean(button.Label), LongestPlaceholder),
        ChannelTypes = [Channel.TypeText, Channel.TypeAnnouncement],
        MinValues = 0,
        MaxValues = MostPicked,
    };
}
