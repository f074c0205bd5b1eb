using System.Text.Json;
using System.Text.Json.Nodes;
using GatewayEvent = Bot.Discord.Dispatch;

namespace Bot.Tests.Discord.Adapter;

/// <summary>Events as the gateway hands them over, in the shape that Discord's documentation gives.</summary>
internal static class SampleEvents
{
    public static readonly DateTimeOffset ReceivedAt = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static GatewayEvent AnEvent(string name, string json, DateTimeOffset? at = null) =>
        new(name, JsonDocument.Parse(json).RootElement, 5, "session", at ?? ReceivedAt);

    /// <summary>Ben's, in channel 901 of guild 900 or in private.</summary>
    public static GatewayEvent AnInteraction(int type, string data, bool isPrivate = false, string? message = null)
    {
        const string ben = """{"id":"7","username":"ben","global_name":"Ben Ray"}""";
        var interaction = new JsonObject
        {
            ["id"] = "555",
            ["application_id"] = "43",
            ["type"] = type,
            ["token"] = "secret",
            ["channel_id"] = "901",
            ["data"] = JsonNode.Parse(data),
            ["locale"] = "en-US",
        };
        if (isPrivate) interaction["user"] = JsonNode.Parse(ben);
        else interaction["guild_id"] = "900";
        if (!isPrivate) interaction["member"] = new JsonObject { ["user"] = JsonNode.Parse(ben), ["nick"] = "Benny", ["permissions"] = "32", ["roles"] = new JsonArray() };
        if (message is not null) interaction["message"] = JsonNode.Parse(message);
        return AnEvent("INTERACTION_CREATE", interaction.ToJsonString());
    }

    public static string MessageOf(int flags) =>
        $$$"""{"id":"800","channel_id":"901","content":"card","flags":{{{flags}}},"author":{"id":"42","username":"warm","bot":true}}""";

    /// <summary>Ben's, in channel 901 of guild 900.</summary>
    /// <param name="extra">Fields that are other, or gone where null.</param>
    public static GatewayEvent AMessage(string content, string extra = "{}")
    {
        var message = JsonNode.Parse("""
            {"id":"700","channel_id":"901","guild_id":"900","type":0,"mentions":[],
             "author":{"id":"7","username":"ben","global_name":"Ben Ray"},"member":{"nick":"Benny","roles":[]}}
            """)!.AsObject();
        message["content"] = content;
        return AnEvent("MESSAGE_CREATE", With(message, extra));
    }

    /// <summary>With channels 901 (lower) and 902 (upper) to write in, and 903 above both, which only administrators see.</summary>
    public static string AGuild(string extra = "{}") => With(
        JsonNode.Parse("""
            {"id":"900","name":"Boise bodyworkers","owner_id":"8","system_channel_id":null,
             "roles":[{"id":"900","permissions":"3072"},{"id":"950","permissions":"0"}],
             "members":[{"user":{"id":"42","username":"warm","bot":true},"roles":["950"]}],
             "channels":[
               {"id":"901","type":0,"name":"referrals","position":3},
               {"id":"902","type":0,"name":"general","position":1},
               {"id":"903","type":0,"name":"mods","position":0,"permission_overwrites":[{"id":"900","type":0,"allow":"0","deny":"1024"}]},
               {"id":"904","type":2,"name":"voice","position":0}]}
            """)!.AsObject(),
        extra);

    private static string With(JsonObject json, string extra)
    {
        foreach (var (name, value) in JsonNode.Parse(extra)!.AsObject())
        {
            json.Remove(name);
            if (value is not null) json[name] = value.DeepClone();
        }

        return json.ToJsonString();
    }
}
