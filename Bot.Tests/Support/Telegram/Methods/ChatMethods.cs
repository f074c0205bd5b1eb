using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>What a bot can learn about a chat, and how it leaves one.</summary>
internal sealed class ChatMethods(FakeWorld world)
{
    private static readonly string[] Gifts =
        ["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"];

    private readonly Addressing addressing = new(world);

    public JsonNode GetChat(ApiCall call)
    {
        var chat = addressing.Chat(call);
        var info = chat.ToJson();
        info["accent_color_id"] = 0;
        info["max_reaction_count"] = 11;
        info["accepted_gift_types"] = new JsonObject([.. Gifts.Select(gift => KeyValuePair.Create(gift, (JsonNode?)true))]);
        if (chat.Messages.LastOrDefault(message => message.IsPinned) is { } pinned)
            info["pinned_message"] = pinned.ToJson(world.Bot.ToJson(), withReply: false);
        return info;
    }

    public JsonNode GetMember(ApiCall call)
    {
        var chat = addressing.Chat(call);
        var id = call.Integer("user_id") ?? 0;
        if (id != world.Bot.Id && !world.Users.ContainsKey(id)) throw ApiRefusal.BadRequest("user not found");

        return chat is FakeGroup group
            ? group.MembershipOf(id).ToJson(Person(id))
            : Membership.Of(id == chat.Id || id == world.Bot.Id ? MemberStatus.Member : MemberStatus.Left).ToJson(Person(id));
    }

    public JsonNode GetAdministrators(ApiCall call)
    {
        var group = addressing.Group(call, "there are no administrators in the private chat");
        var administrators = group.Inside.Where(member => member.Membership.IsAdministrator);
        return new JsonArray([.. administrators.Select(member => member.Membership.ToJson(Person(member.UserId)))]);
    }

    public JsonNode GetMemberCount(ApiCall call) => addressing.Chat(call) is FakeGroup group ? group.Inside.Count : 2;

    public JsonNode Leave(ApiCall call)
    {
        addressing.Group(call, "chat member status can't be changed in private chats").BotLeaves();
        return true;
    }

    private JsonObject Person(long id) => id == world.Bot.Id ? world.Bot.ToJson() : world.Users[id].ToJson();
}
