using System.Text.Json.Serialization;

namespace Bot.Discord;

/// <summary>How Discord's JSON is read and written: snake case, absent where null, unknown fields passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageEdit))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Modal))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(IReadOnlyList<Channel>))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
public sealed partial class DiscordJson : JsonSerializerContext;
