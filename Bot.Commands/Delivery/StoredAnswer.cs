using System.Text.Json;
using Bot.Commands.Chat;
using Bot.Data;

namespace Bot.Commands.Delivery;

/// <summary>An answer between the commit of its effect and its arrival.</summary>
/// <param name="Handle">The platform's way back to what was said.</param>
/// <param name="To">Who is answered; null where nobody in particular spoke.</param>
/// <param name="Chat">Whose time zone it is read in.</param>
public sealed record StoredAnswer(Reply Reply, string Handle, MemberId? To, ChatId? Chat)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Default);

    public static StoredAnswer Read(byte[] bytes) => JsonSerializer.Deserialize<StoredAnswer>(bytes, JsonSerializerOptions.Default)!;
}
