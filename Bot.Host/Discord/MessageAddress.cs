using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>A message and its channel, which every call about it needs; as text, the message id that the rest of the bot keeps.</summary>
internal readonly record struct MessageAddress(Snowflake Channel, Snowflake Message)
{
    public override string ToString() => $"{Channel}/{Message}";

    /// <returns>Null for what we never wrote.</returns>
    public static MessageAddress? Read(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && Snowflake.TryParse(text[..slash], null, out var channel) && Snowflake.TryParse(text[(slash + 1)..], null, out var message)
            ? new MessageAddress(channel, message)
            : null;
    }
}
