using System.Text.RegularExpressions;

namespace Bot.Tests.Support.Telegram;

/// <summary>A link that opens a private chat with a bot.</summary>
internal sealed partial record DeepLink(string Username, string? Payload)
{
    /// <exception cref="InvalidOperationException">No such link, or its payload is longer or stranger than Telegram takes.</exception>
    public static DeepLink Read(string url)
    {
        var match = Form.Match(url);
        if (!match.Success) throw new InvalidOperationException($"{url} does not open a private chat with a bot.");

        return new DeepLink(match.Groups["name"].Value, match.Groups["payload"] is { Success: true, Value: var payload } ? payload : null);
    }

    [GeneratedRegex("^(?:https://(?:t|telegram)\\.me/(?<name>\\w{3,32})(?:\\?start=(?<payload>[A-Za-z0-9_-]{1,64}))?"
        + "|tg://resolve\\?domain=(?<name>\\w{3,32})(?:&start=(?<payload>[A-Za-z0-9_-]{1,64}))?)$")]
    private static partial Regex Form { get; }
}
