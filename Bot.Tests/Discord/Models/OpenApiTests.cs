using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bot.Discord;
using Bot.Tests.Support.Telegram;

namespace Bot.Tests.Discord.Models;

/// <summary>A test that needs Discord's OpenAPI document; skipped without it, unless it is required.</summary>
public sealed class OpenApiTheoryAttribute : TheoryAttribute
{
    public OpenApiTheoryAttribute()
    {
        if (OpenApiTests.Document.Value is null && Environment.GetEnvironmentVariable(ContractFactAttribute.RequireVariable) != "1")
            Skip = $"{OpenApiTests.FileName} is not on this machine; {TelegramContract.FolderVariable} can name its folder.";
    }
}

/// <summary>What we can write against what Discord says that it reads.</summary>
public sealed class OpenApiTests
{
    internal const string FileName = "discord-openapi.json";

    internal static readonly Lazy<JsonNode?> Document = new(Load);

    private static readonly Dictionary<string, JsonTypeInfo> Written = new()
    {
        ["MessageCreateRequest"] = DiscordJson.Default.MessageBody,
        ["MessageEditRequestPartial"] = DiscordJson.Default.MessageEdit,
        ["IncomingWebhookUpdateRequestPartial"] = DiscordJson.Default.MessageEdit,
        ["ApplicationCommandUpdateRequest"] = DiscordJson.Default.ApplicationCommand,
        ["CreatePrivateChannelRequest"] = RestJson.Default.DmRequest,
        ["CreateMessageInteractionCallbackRequest"] = RestJson.Default.CallbackMessageBody,
        ["UpdateMessageInteractionCallbackRequest"] = RestJson.Default.CallbackMessageEdit,
        ["ModalInteractionCallbackRequest"] = RestJson.Default.CallbackModal,
        ["ApplicationCommandAutocompleteCallbackRequest"] = RestJson.Default.CallbackSuggestions,
    };

    // What the type has and the route does not know; InteractionResponder leaves it out, which its own test shows.
    private static readonly string[] LeftOut =
    [
        "CreateMessageInteractionCallbackRequest.data.nonce", "CreateMessageInteractionCallbackRequest.data.enforce_nonce",
        "CreateMessageInteractionCallbackRequest.data.message_reference",
    ];

    public static TheoryData<string> Schemas => [.. Written.Keys];

    [OpenApiTheory]
    [MemberData(nameof(Schemas))]
    public void Discord_knows_every_field_that_we_can_write(string schema)
    {
        var unknown = Unknown(Written[schema], [Schema(schema)], schema, []).Distinct().Except(LeftOut);

        Assert.Empty(unknown);
        Assert.NotEmpty(Written[schema].Properties);
    }

    private static IEnumerable<string> Unknown(JsonTypeInfo type, IReadOnlyList<JsonNode> schemas, string path, HashSet<Type> above)
    {
        type = Unwrapped(type);
        var all = schemas.SelectMany(Variants).ToList();
        if (type.Kind is JsonTypeInfoKind.Enumerable)
        {
            var items = all.Select(schema => schema["items"]).OfType<JsonNode>().ToList();
            return Unknown(type.Options.GetTypeInfo(type.ElementType!), items, path, above);
        }

        if (type.Kind is not JsonTypeInfoKind.Object || !above.Add(type.Type)) return [];

        var unknown = type.Properties.SelectMany(property =>
        {
            var fields = all.Select(schema => schema["properties"]?[property.Name]).OfType<JsonNode>().ToList();
            var here = $"{path}.{property.Name}";
            return fields.Count == 0 ? [here] : Unknown(type.Options.GetTypeInfo(property.PropertyType), fields, here, [.. above]);
        });
        return unknown.ToList();
    }

    private static JsonTypeInfo Unwrapped(JsonTypeInfo type) =>
        type.Type is { IsGenericType: true } optional && optional.GetGenericTypeDefinition() == typeof(Optional<>)
            ? type.Options.GetTypeInfo(optional.GetGenericArguments()[0])
            : type;

    private static IEnumerable<JsonNode> Variants(JsonNode schema)
    {
        if ((string?)schema["$ref"] is { } reference) return Variants(Schema(reference.Split('/')[^1]));

        var inner = new[] { "oneOf", "anyOf", "allOf" }.SelectMany(kind => schema[kind]?.AsArray() ?? []).OfType<JsonNode>().SelectMany(Variants);
        return [schema, .. inner];
    }

    private static JsonNode Schema(string name)
    {
        Assert.True(Document.Value is not null, $"{FileName} is required here but absent.");
        return Document.Value["components"]!["schemas"]![name] ?? throw new InvalidOperationException($"The document has no {name}.");
    }

    private static JsonNode? Load()
    {
        var folder = Environment.GetEnvironmentVariable(TelegramContract.FolderVariable) ?? FolderBesideRepository();
        var path = folder is null ? null : Path.Combine(folder, FileName);
        return File.Exists(path) ? JsonNode.Parse(File.ReadAllBytes(path)) : null;
    }

    private static string? FolderBesideRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                return folder.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "specs") : null;
        }

        return null;
    }
}
