namespace Bot.Commands.Understanding.Times;

/// <summary>The form of the embedded tables: a head, a colon, and phrases parted by commas; # begins a comment.</summary>
internal static class TimeTable
{
    public static IEnumerable<(string Head, string[] Phrases)> Read(string name)
    {
        using var reader = new StreamReader(EmbeddedText.Open(name));
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || line[0] == '#')
                continue;
            yield return (line[..colon], line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
