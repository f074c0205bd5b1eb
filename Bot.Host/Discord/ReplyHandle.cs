using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>The way back to what was typed, pressed or said: what <see cref="Bot.Commands.Chat.Incoming.Handle"/> holds on Discord.</summary>
/// <param name="Said">The interaction, or the message that was written: what repeats of one answer are known by.</param>
/// <param name="Ticket">What answers the interaction; null for an ordinary message. It holds a secret: a handle is stored sealed, never logged.</param>
/// <param name="IsPrivate">In the private chat of the two.</param>
/// <param name="IsOwnMessage">The component hung on a message that nobody but the presser sees: it may be changed for them.</param>
internal sealed record ReplyHandle(
    Snowflake Channel, Snowflake Person, Snowflake Said, InteractionTicket? Ticket, bool IsPrivate, bool IsOwnMessage)
{
    public override string ToString() => JsonSerializer.Serialize(this, DiscordReplyHandleJson.Default.ReplyHandle);

    /// <returns>Null for what we never wrote.</returns>
    public static ReplyHandle? Read(string handle)
    {
        try
        {
            return JsonSerializer.Deserialize(handle, DiscordReplyHandleJson.Default.ReplyHandle);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ReplyHandle))]
internal sealed partial class DiscordReplyHandleJson : JsonSerializerContext;
