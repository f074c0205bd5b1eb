using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Host.Telegram;

/// <summary>The way back to what was said or pressed: what <see cref="Bot.Commands.Chat.Incoming.Handle"/> holds on Telegram.</summary>
/// <param name="Topic">Of a forum; null in the general place.</param>
/// <param name="Message">What was said, or what the pressed button hangs on; null where that is ephemeral.</param>
/// <param name="Person">Who can be answered alone; null for an administrator who speaks as the group.</param>
/// <param name="Query">The press to end the waiting sign of, and to quote in an ephemeral answer.</param>
/// <param name="Ephemeral">Id of the ephemeral message that was said, or that the pressed button hangs on.</param>
/// <param name="At">When we heard of it, by our own clock, in Unix seconds.</param>
internal sealed record ReplyHandle(
    long Chat, int? Topic, int? Message, long? Person, string? Query, int? Ephemeral, long At, bool IsPrivate)
{
    public override string ToString() => JsonSerializer.Serialize(this, ReplyHandleJson.Default.ReplyHandle);

    /// <returns>Null for what we never wrote.</returns>
    public static ReplyHandle? Read(string handle)
    {
        try
        {
            return JsonSerializer.Deserialize(handle, ReplyHandleJson.Default.ReplyHandle);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ReplyHandle))]
internal sealed partial class ReplyHandleJson : JsonSerializerContext;
