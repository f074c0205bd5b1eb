using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bot.Discord;
using Bot.Tests.Support;

namespace Bot.Tests.Discord.Models;

/// <summary>A test that needs Discord's OpenAPI document; skipped without it, unless it is required.</summary>
public sealed class OpenApiTheoryAttribute : TheoryAttribute
{
    public OpenApiTheoryAttribute()
    {
        if (OpenApiTests.Document.Value is null && !SpecFolder.IsRequired)
            Skip = $"{OpenApiTests.FileName} is not on this machine; {SpecFolder.FolderVariable} can name its folder.";
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
        ["IncomingWebhookRequestPartial"] = DiscordJson.Default.MessageBody,
        ["CreatePrivateChannelRequest"] = RestJson.Default.DmRequest,
        ["CreateMessageInteractionCallbackRequest"] = RestJson.Default.CallbackMessageBody,
        ["UpdateMessageInteractionCallbackRequest"] = RestJson.Default.CallbackMessageEdit,
        ["ModalInteractionCallbackRequest"] = RestJson.Default.CallbackModal,
        ["ApplicationCommandAutocompleteCallbackRequest"] = RestJson.Default.CallbackSuggestions,
    };

    // What the type has and these routes do not know; InteractionResponder leaves it out, which its own test shows.
    private static readonly string[] LeftOut =
    [
        .. new[] { "CreateMessageInteractionCallbackRequest.data", "IncomingWebhookRequestPartial" }
            .SelectMany(body => new[] { $"{body}.nonce", $"{body}.enforce_nonce", $"{body}.message_reference" }),
    ];

    // One shape for every kind: each is checked by itself, as it is written.
    private static readonly Dictionary<string, Component> Components = new()
    {
        ["ActionRowComponentForMessageRequest"] = new()
        {
            Type = Component.TypeRow,
            Components =
            [
                new() { Type = Component.TypeButton, CustomId = "go", Label = "Go", Style = 1 },
                new() { Type = Component.TypeButton, Url = "https://example.org", Label = "Go", Style = 5 },
                new() { Type = Component.TypeChannelSelect, CustomId = "where", Placeholder = "Where", MinValues = 0, MaxValues = 1, ChannelTypes = [0] },
            ],
        },
        ["LabelComponentForModalRequest"] = new()
        {
            Type = Component.TypeLabel,
            Label = "City",
            Description = "Where you work",
            Child = new()
            {
                Type = Component.TypeTextInput,
                CustomId = "city",
                Style = 1,
                Placeholder = "Boise",
                MaxLength = 80,
                Required = true,
                Value = "Boise",
            },
        },
    };

    public static TheoryData<string> ComponentSchemas => [.. Components.Keys];

    public static TheoryData<string> Schemas => [.. Written.Keys];

    [OpenApiTheory]
    [MemberData(nameof(Schemas))]
    public void Discord_knows_every_field_that_we_can_write(string schema)
    {
        var unknown = Unknown(Written[schema], [Schema(schema)], schema, []).Distinct().Except(LeftOut);

        Assert.Empty(unknown);
        Assert.NotEmpty(Written[schema].Properties);
    }

    [OpenApiTheory]
    [MemberData(nameof(ComponentSchemas))]
    public void Discord_knows_every_field_of_our_components(string schema)
    {
        var written = JsonSerializer.SerializeToNode(Components[schema], DiscordJson.Default.Component)!;

        Assert.Empty(Unknown(written, [Schema(schema)], schema));
    }

    private static IEnumerable<string> Unknown(JsonNode? value, IReadOnlyList<JsonNode> schemas, string path)
    {
        var all = schemas.SelectMany(Variants).ToList();
        if (value is JsonArray items)
            return items.SelectMany(item => Unknown(item, [.. all.Select(schema => schema["items"]).OfType<JsonNode>()], path));

        if (value is not JsonObject fields) return [];

        // Of several kinds the one of the same type is meant.
        var own = all.Where(schema => schema["properties"]?["type"]?["enum"] is not JsonArray types || types.Any(type => JsonNode.DeepEquals(type, fields["type"])));
        var known = own.Select(schema => schema["properties"]).OfType<JsonObject>().ToList();
        return fields.SelectMany(field =>
        {
            var found = known.Select(properties => properties[field.Key]).OfType<JsonNode>().ToList();
            return found.Count == 0 ? [$"{path}.{field.Key}"] : Unknown(field.Value, found, $"{path}.{field.Key}");
        });
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

        if (type.Kind is not JsonTypeInfoKind.Object || type.Type == typeof(Component) || !above.Add(type.Type)) return [];

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

    private static JsonNode? Load() => SpecFolder.Find(FileName) is { } path ? JsonNode.Parse(File.ReadAllBytes(path)) : null;
}
