using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Discord;

/// <summary>The numbers of what is sent and received. (topics/opcodes-and-status-codes: Gateway Opcodes)</summary>
internal static class Opcodes
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
}

/// <summary>The envelope of all that we send.</summary>
internal sealed record Frame<T>(int Op, T D);

/// <param name="Token">Bare: without "Bot " in front.</param>
internal sealed record IdentifyData(string Token, int Intents, IdentifyProperties Properties);

internal sealed record IdentifyProperties(string Os, string Browser, string Device);

internal sealed record ResumeData(string Token, string SessionId, long Seq);

internal sealed record HelloData
{
    /// <summary>Milliseconds.</summary>
    public int HeartbeatInterval { get; init; }
}

internal sealed record ReadyData
{
    public string? SessionId { get; init; }

    public string? ResumeGatewayUrl { get; init; }
}

/// <summary>How the gateway's own payloads are read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Frame<long?>), TypeInfoPropertyName = "Heartbeat")]
[JsonSerializable(typeof(Frame<IdentifyData>), TypeInfoPropertyName = "Identify")]
[JsonSerializable(typeof(Frame<ResumeData>), TypeInfoPropertyName = "Resume")]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
internal sealed partial class GatewayJson : JsonSerializerContext;

/// <summary>What is sent, as bytes.</summary>
internal static class Frames
{
    private const string Library = "Bot.Discord";

    /// <param name="sequence">The last one received; null is written where there is none.</param>
    public static byte[] Heartbeat(long? sequence) =>
        JsonSerializer.SerializeToUtf8Bytes(new Frame<long?>(Opcodes.Heartbeat, sequence), GatewayJson.Default.Heartbeat);

    public static byte[] Identify(string token, Intents intents)
    {
        var data = new IdentifyData(token, (int)intents, new IdentifyProperties(SystemName, Library, Library));
        return JsonSerializer.SerializeToUtf8Bytes(new Frame<IdentifyData>(Opcodes.Identify, data), GatewayJson.Default.Identify);
    }

    public static byte[] Resume(string token, string sessionId, long sequence)
    {
        var data = new ResumeData(token, sessionId, sequence);
        return JsonSerializer.SerializeToUtf8Bytes(new Frame<ResumeData>(Opcodes.Resume, data), GatewayJson.Default.Resume);
    }

    private static string SystemName => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux";
}
