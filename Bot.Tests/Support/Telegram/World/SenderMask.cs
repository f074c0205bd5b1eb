using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>In whose name a message stands when its writer does not show.</summary>
internal sealed record SenderMask(JsonObject From, JsonObject SenderChat, bool IsAutomaticForward = false)
{
    public static SenderMask AnonymousAdministrator(FakeGroup group) =>
        new(StandIn(1_087_968_824, "Group", "GroupAnonymousBot"), group.ToJson());

    public static SenderMask Channel(string title) => new(StandIn(136_817_688, "Channel", "Channel_Bot"), ChannelNamed(title));

    /// <summary>A post of the group's own channel, brought here by Telegram: the start of a thread of comments.</summary>
    public static SenderMask LinkedChannel(string title) =>
        new(new() { ["id"] = 777_000, ["is_bot"] = false, ["first_name"] = "Telegram" }, ChannelNamed(title), IsAutomaticForward: true);

    public void AddTo(JsonObject message)
    {
        message["from"] = From.DeepClone();
        message["sender_chat"] = SenderChat.DeepClone();
        if (IsAutomaticForward) message["is_automatic_forward"] = true;
    }

    private static JsonObject StandIn(long id, string name, string username) =>
        new() { ["id"] = id, ["is_bot"] = true, ["first_name"] = name, ["username"] = username };

    private static JsonObject ChannelNamed(string title) => new() { ["id"] = -1_003_000_000_001, ["title"] = title, ["type"] = "channel" };
}
