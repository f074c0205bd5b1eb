using System.Text.RegularExpressions;

namespace Bot.Tests.Support.Telegram;

/// <summary>A link that starts a bot, in private or in a group.</summary>
internal sealed partial record DeepLink(string Username, string? Payload)
{
    /// <exception cref="InvalidOperationException">No such link, or its payload is longer or stranger than Telegram takes.</exception>
    public static DeepLink Read(string url) => Read(Private.Match(url), url);

    /// <inheritdoc cref="Read(string)"/>
    public static DeepLink ReadForGroup(string url) => Read(ForGroup.Match(url), url);

    private static DeepLink Read(Match match, string url) => match.Success
        ? new DeepLink(match.Groups["name"].Value, match.Groups["payload"] is { Success: true, Value: var payload } ? payload : null)
        : throw new InvalidOperationException($"{url} starts no bot there.");

    [GeneratedRegex("^(?:https://(?:t|telegram)\\.me/(?<name>\\w{3,32})(?:\\?start=(?<payload>[A-Za-z0-9_-]{1,64}))?"
        + "|tg://resolve\\?domain=(?<name>\\w{3,32})(?:&start=(?<payload>[A-Za-z0-9_-]{1,64}))?)$")]
    private static partial Regex Private { get; }

    [GeneratedRegex("^(?:https://(?:t|telegram)\\.me/(?<name>\\w{3,32})\\?|tg://resolve\\?domain=(?<name>\\w{3,32})&)"
        + "startgroup(?:=(?<payload>[A-Za-z0-9_-]{1,64}))?(?:&admin=[a-z_+]+)?$")]
    private static partial Regex ForGroup { get; }
}
