using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>What the documentation says about messages and the OpenAPI document does not. (resources/message, components/reference)</summary>
internal static class MessageRules
{
    /// <summary>SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS, IS_COMPONENTS_V2.</summary>
    public const int OrdinaryFlags = 1 << 2 | 1 << 12 | ComponentsV2;

    /// <summary>In answers to interactions also EPHEMERAL.</summary>
    public const int AnswerFlags = OrdinaryFlags | FakeMessage.Ephemeral;

    private const int ComponentsV2 = 1 << 15;

    /// <summary>In UTF-16 units, the narrowest reading of "characters".</summary>
    private const int MaxContent = 2000;

    /// <summary>Over all embeds together.</summary>
    private const int MaxEmbeds = 6000;

    /// <param name="inside">The field that the message stands in; null for the body itself.</param>
    /// <exception cref="ApiRefusal">50035, with all that is wrong.</exception>
    public static void EnsureFits(JsonObject body, int allowedFlags, string? inside = null)
    {
        RefuseAny([.. Content(body), .. Flags(body, allowedFlags), .. AllowedMentions(body), .. Embeds(body), .. ComponentRules.Check(body, IsV2(body))], inside);
    }

    /// <summary>For "is thinking", which takes nothing but the ephemeral flag.</summary>
    public static void EnsureOnlyFlags(JsonObject body)
    {
        RefuseAny(
        [
            .. body.Where(field => field.Key != "flags").Select(field => BodyFault.At(field.Key, "UNKNOWN_FIELD", "A deferred answer takes flags only")),
            .. Flags(body, FakeMessage.Ephemeral),
        ],
        "data");
    }

    private static void RefuseAny(IReadOnlyList<BodyFault> faults, string? inside)
    {
        if (faults.Count > 0) throw ApiRefusal.InvalidBody(faults.Select(fault => inside is null ? fault : fault with { Path = [inside, .. fault.Path] }));
    }

    private static bool IsV2(JsonObject body) => ((int?)body["flags"] & ComponentsV2) > 0;

    private static IEnumerable<BodyFault> Content(JsonObject body)
    {
        var content = (string?)body["content"] ?? "";
        if (content.Length > MaxContent)
            yield return BodyFault.At("content", "BASE_TYPE_MAX_LENGTH", $"Must be {MaxContent} or fewer in length.");
        if (!IsV2(body)) yield break;

        foreach (var field in ((string[])["content", "embeds", "poll", "sticker_ids"]).Where(field => body[field] is not null and not JsonArray { Count: 0 }))
            yield return BodyFault.At(field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "Not together with IS_COMPONENTS_V2");
    }

    private static IEnumerable<BodyFault> Embeds(JsonObject body)
    {
        var texts = (body["embeds"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(embed => (JsonNode?[])
        [
            embed["title"], embed["description"], embed["footer"]?["text"], embed["author"]?["name"],
            .. (embed["fields"] as JsonArray ?? []).SelectMany(field => new[] { field?["name"], field?["value"] }),
        ]);
        if (texts.Sum(text => ((string?)text)?.Trim().Length ?? 0) > MaxEmbeds)
            yield return BodyFault.At("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MaxEmbeds}");
    }

    private static IEnumerable<BodyFault> Flags(JsonObject body, int allowed)
    {
        var others = ((int?)body["flags"] ?? 0) & ~allowed;
        if (others != 0) yield return BodyFault.At("flags", "BITFIELD_NOT_ALLOWED", $"The flags {others} cannot be set here");
    }

    private static IEnumerable<BodyFault> AllowedMentions(JsonObject body)
    {
        if (body["allowed_mentions"] is not JsonObject allowed) yield break;

        var kinds = (allowed["parse"] as JsonArray)?.Select(kind => (string?)kind).ToList() ?? [];
        foreach (var list in (string[])["users", "roles"])
        {
            if (kinds.Contains(list) && allowed[list] is JsonArray { Count: > 0 })
                yield return BodyFault.At("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{list}\"] and {list}: [ids...] are mutually exclusive.");
        }
    }
}
