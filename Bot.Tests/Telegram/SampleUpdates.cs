using System.Text.Json.Nodes;

namespace Bot.Tests.Telegram;

/// <summary>Updates as Telegram words them: Ben in the group "Boise bodyworkers", unless said otherwise.</summary>
internal static class SampleUpdates
{
    public static string Command(string typed) => $$"""{"type":"bot_command","offset":0,"length":{{typed.Length}}}""";

    public static string Reply(long from) =>
        $$$"""{"reply_to_message":{"message_id":3,"date":1,"text":"Which area?","from":{"id":{{{from}}},"is_bot":true,"first_name":"X"},"chat":{"id":-1001234567890,"type":"supergroup","title":"x"} } }""";

    public static JsonObject Message(string text, string? entity = null, string extra = "{}")
    {
        var message = Object(
            """
            {"message_id":10,"date":1790000000,"from":{"id":7,"is_bot":false,"first_name":"Ben","last_name":"Ray","username":"ben"},
             "chat":{"id":-1001234567890,"type":"supergroup","title":"Boise bodyworkers"}}
            """);
        message["text"] = text;
        if (entity is not null) message["entities"] = new JsonArray(JsonNode.Parse(entity));
        Merge(message, Object(extra));
        return new JsonObject { ["update_id"] = 900, ["message"] = message };
    }

    public static JsonObject PrivateMessage(string text, string? entity = null) =>
        Message(text, entity, """{"chat":{"id":7,"type":"private","first_name":"Ben","last_name":"Ray"}}""");

    public static JsonObject Press(string message)
    {
        var query = Object("""{"id":"q1","from":{"id":7,"is_bot":false,"first_name":"Ben"},"chat_instance":"1","data":"token","message":{"chat":{"id":-1001234567890,"type":"supergroup","title":"Boise bodyworkers"}}}""");
        Merge((JsonObject)query["message"]!, Object(message));
        return new JsonObject { ["update_id"] = 900, ["callback_query"] = query };
    }

    public static JsonObject Membership(string member, bool isPrivate)
    {
        var chat = isPrivate ? """{"id":7,"type":"private","first_name":"Ben"}""" : """{"id":-1001234567890,"type":"supergroup","title":"B"}""";
        var now = Object(member);
        now["user"] = Object("""{"id":42,"is_bot":true,"first_name":"Warm"}""");
        return new JsonObject
        {
            ["update_id"] = 900,
            ["my_chat_member"] = new JsonObject
            {
                ["chat"] = Object(chat),
                ["from"] = Object("""{"id":7,"is_bot":false,"first_name":"Ben"}"""),
                ["date"] = 1,
                ["old_chat_member"] = Object("""{"status":"left","user":{"id":42,"is_bot":true,"first_name":"Warm"}}"""),
                ["new_chat_member"] = now,
            },
        };
    }

    private static JsonObject Object(string json) => (JsonObject)JsonNode.Parse(json)!;

    private static void Merge(JsonObject into, JsonObject more)
    {
        foreach (var (name, value) in more) into[name] = value?.DeepClone();
    }
}
