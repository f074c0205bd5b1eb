using System.Text.Json.Serialization;

namespace Bot.Discord;

/// <summary>What <c>POST /users/@me/channels</c> takes.</summary>
internal sealed record DmRequest(Snowflake RecipientId);

/// <summary>As <see cref="DiscordJson"/>, for the bodies that only calls know.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DmRequest))]
[JsonSerializable(typeof(Callback<Deferral>))]
[JsonSerializable(typeof(Callback<MessageBody>))]
[JsonSerializable(typeof(Callback<MessageEdit>))]
[JsonSerializable(typeof(Callback<Modal>))]
[JsonSerializable(typeof(Callback<Suggestions>))]
[JsonSerializable(typeof(CallbackAnswer))]
internal sealed partial class RestJson : JsonSerializerContext;
