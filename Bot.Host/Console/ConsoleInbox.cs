using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Commands.Chat;
using Bot.Data.Communities;

namespace Bot.Host.Console;

/// <summary>What a typed line asks for.</summary>
internal abstract record ConsoleLine
{
    private ConsoleLine()
    {
    }

    /// <summary>Something to hear.</summary>
    public sealed record Heard(Incoming Incoming) : ConsoleLine;

    /// <summary>From now on lines without a name are this person's.</summary>
    public sealed record NowSpeaking(Speaker Speaker) : ConsoleLine;

    /// <summary>Nothing to hear, but something to say to whoever types.</summary>
    public sealed record Remark(string Words) : ConsoleLine;
}

/// <summary>Turns a line of the terminal into what a platform would have told: <c>@ben /refer prenatal</c>, <c>@ana [I can help]</c>, <c>3</c>.</summary>
internal sealed partial class ConsoleInbox(ConsoleScreen screen, ConsoleKeys keys)
{
    public static readonly Scene Group = new("console", "Sample community", "", IsPrivate: false);

    private readonly Dictionary<string, Speaker> people = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who a line without a name belongs to.</summary>
    public Speaker Speaking { get; set; } = new("you", "You", null);

    /// <summary>Says by which names somebody is known: "@ana" is Ana Ortiz.</summary>
    public void Introduce(string handle, string displayName) => people[handle] = new Speaker(handle.ToLowerInvariant(), displayName, handle.ToLowerInvariant());

    public ConsoleLine Read(string line)
    {
        var speaker = Speaking;
        if (NamedLine().Match(line) is { Success: true } named)
        {
            speaker = PersonCalled(named.Groups["name"].Value);
            line = named.Groups["rest"].Value;
            if (line.Length == 0) return new ConsoleLine.NowSpeaking(speaker);
        }

        line = line.Trim();
        if (line is ['[', .., ']']) return Press(speaker, screen.FindButton(speaker.ExternalId, line[1..^1].Trim()), line);
        if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && screen.FindButton(speaker.ExternalId, number) is { } numbered)
            return Press(speaker, numbered, line);

        return new ConsoleLine.Heard(line.StartsWith('/') ? Command(speaker, line) : new WordsSaid(line, screen.AwaitsWordsOf(speaker.ExternalId))
        {
            Key = NextKey(),
            From = speaker,
            In = Group,
            Handle = speaker.ExternalId,
        });
    }

    private Speaker PersonCalled(string name)
    {
        if (people.TryGetValue(name, out var known)) return known;

        Introduce(name, char.ToUpperInvariant(name[0]) + name[1..]);
        return people[name];
    }

    private CommandTyped Command(Speaker speaker, string line)
    {
        var end = line.IndexOfAny([' ', '\t']);
        var (name, words) = end < 0 ? (line[1..], "") : (line[1..end], line[(end + 1)..].Trim());
        return new CommandTyped(name.ToLowerInvariant(), words, ReadOnlyDictionary<string, string>.Empty, IsCertain: true)
        {
            Key = NextKey(),
            From = speaker,
            In = Group,
            Handle = speaker.ExternalId,
        };
    }

    private ConsoleLine Press(Speaker speaker, ConsoleButton? button, string typed) => button is null
        ? new ConsoleLine.Remark($"{speaker.DisplayName} sees no {typed} here. The buttons are the words in brackets; their numbers work too.")
        : new ConsoleLine.Heard(new ButtonPressed(button.Token, button.MessageId)
        {
            Key = NextKey(),
            From = speaker,
            In = Group,
            Handle = speaker.ExternalId,
        });

    private UpdateKey NextKey() => new(Platform.Console, "console", keys.Next());

    [GeneratedRegex(@"^\s*@(?<name>[\p{L}\p{N}_\-]{1,32})(\s+(?<rest>.*))?$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex NamedLine();
}
