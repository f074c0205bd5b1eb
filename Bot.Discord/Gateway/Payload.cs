using System.Text.Json;

namespace Bot.Discord;

/// <summary>The envelope of all that Discord sends; unknown fields are passed over. (events/gateway-events: Payload Structure)</summary>
/// <param name="Op"><see cref="Opcodes"/>; may be one that we do not know.</param>
/// <param name="Data">Owned by the payload; undefined where there was none.</param>
/// <param name="Sequence">Of a dispatch.</param>
/// <param name="Name">Of a dispatch.</param>
internal readonly record struct Payload(int Op, JsonElement Data, long? Sequence, string? Name)
{
    /// <returns>Null where it is none.</returns>
    public static Payload? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("op", out var op)) return null;
            if (op.ValueKind is not JsonValueKind.Number || !op.TryGetInt32(out var opcode)) return null;

            // The document lends its memory from a pool: what outlives it has to be copied.
            var data = root.TryGetProperty("d", out var d) ? d.Clone() : default;
            return new Payload(opcode, data, SequenceOf(root), NameOf(root));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // The second: a name with half a surrogate in it.
            return null;
        }
    }

    private static long? SequenceOf(JsonElement root) =>
        root.TryGetProperty("s", out var s) && s.ValueKind is JsonValueKind.Number && s.TryGetInt64(out var sequence) ? sequence : null;

    private static string? NameOf(JsonElement root) =>
        root.TryGetProperty("t", out var t) && t.ValueKind is JsonValueKind.String ? t.GetString() : null;
}
