using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>The command menus.</summary>
internal sealed class MenuMethods(FakeWorld world)
{
    private readonly Addressing addressing = new(world);

    public JsonNode Set(ApiCall call)
    {
        world.Menus.Set(Key(call), call.List("commands") ?? []);
        return true;
    }

    public JsonNode Get(ApiCall call) => world.Menus[Key(call)];

    public JsonNode Delete(ApiCall call)
    {
        world.Menus.Remove(Key(call));
        return true;
    }

    private MenuKey Key(ApiCall call)
    {
        var language = call.Text("language_code");
        if (language.Length > 0 && !(language.Length == 2 && language.All(char.IsAsciiLetterLower)))
            throw ApiRefusal.BadRequest("invalid language code specified");

        var scope = call.Object("scope");
        var name = (string?)scope?["type"] ?? "default";
        return name switch
        {
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => new(name, Language: language),
            "chat" or "chat_administrators" => new(name, ChatOf(scope!), Language: language),
            "chat_member" => new(name, ChatOf(scope!), ApiCall.ReadInteger(scope!["user_id"]) ?? 0, language),
            _ => throw ApiRefusal.BadRequest("can't parse BotCommandScope: Unsupported type specified"),
        };
    }

    private long ChatOf(JsonObject scope) => addressing.Chat(ApiCall.ReadInteger(scope["chat_id"])).Id;
}
