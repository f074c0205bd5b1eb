using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Discord;

/// <param name="Hash">Of what is registered now; to be kept.</param>
/// <param name="WasSent">False where it was registered already.</param>
public sealed record CommandRegistration(string Hash, bool WasSent);

/// <summary>
/// Registers the application's commands where they differ from those that were registered last: new names are counted,
/// 200 a day. (interactions/application-commands)
/// </summary>
public sealed class CommandRegistry(DiscordRest rest)
{
    /// <param name="knownHash">Of the last registration; null where none is known.</param>
    public async Task<RestResult<CommandRegistration>> RegisterAsync(
        Snowflake application, IReadOnlyList<ApplicationCommand> commands, string? knownHash, CancellationToken cancellationToken)
    {
        var hash = Hash(application, commands);
        if (hash == knownHash) return new RestResult<CommandRegistration>.Ok(new CommandRegistration(hash, WasSent: false));

        var put = await rest.PutCommandsAsync(application, commands, cancellationToken);
        return put.Map(_ => new CommandRegistration(hash, WasSent: true));
    }

    private static string Hash(Snowflake application, IReadOnlyList<ApplicationCommand> commands)
    {
        var json = JsonSerializer.SerializeToNode(commands, DiscordJson.Default.IReadOnlyListApplicationCommand);
        var canonical = $"{application} {Sorted(json)?.ToJsonString()}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }

    // The order of translations says nothing; that of options does.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(
            fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
