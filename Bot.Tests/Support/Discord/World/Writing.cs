using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Messages come, change and go, and the gateway hears of it. Called while the world changes.</summary>
internal sealed class Writing(FakeWorld world)
{
    /// <summary>What is parsed where an ordinary message says nothing about whom it may call.</summary>
    public static IReadOnlyList<string> EverythingPings { get; } = ["users", "roles", "everyone"];

    /// <summary>The same for answers to interactions.</summary>
    public static IReadOnlyList<string> UsersPing { get; } = ["users"];

    private static readonly string[] Hidden = ["embeds", "attachments", "components"];

    public FakeMessage Post(
        FakeChannel channel, FakeUser author, JsonObject body, int flags = 0, FakeMessage? replyTo = null, FakeInteraction? answers = null)
    {
        var isEphemeral = (flags & FakeMessage.Ephemeral) != 0;
        var content = MessageContent.Read(body);
        var defaults = answers is null ? EverythingPings : UsersPing;
        var pings = Pings.Read(world, channel, author, content.Text, body["allowed_mentions"] as JsonObject, defaults, replyTo?.Author);
        var message = channel.Add(new FakeMessage(world, channel, author, content, pings, flags, isEphemeral ? answers?.By : null)
        {
            ReplyTo = replyTo,
            Interaction = answers,
            Nonce = body["nonce"]?.ToString(),
        });
        Tell("MESSAGE_CREATE", message);
        return message;
    }

    /// <summary>What the body names changes; a message that is thinking is filled instead, and that is no edit.</summary>
    public FakeMessage Edit(FakeMessage message, JsonObject body)
    {
        const int keeps = FakeMessage.Ephemeral | FakeMessage.Loading;
        var content = message.Current.With(body);
        var defaults = message.Interaction is null ? EverythingPings : UsersPing;
        var pings = Pings.Read(
            world, message.Channel, message.Author, content.Text, body["allowed_mentions"] as JsonObject, defaults, message.ReplyTo?.Author);
        var flags = (int?)body["flags"] is { } given ? given & ~keeps | message.Flags & keeps : message.Flags;
        if (message.IsThinking) message.Fill(content, pings, flags);
        else message.Edit(content, pings, flags);

        Tell("MESSAGE_UPDATE", message);
        return message;
    }

    public void Delete(FakeMessage message)
    {
        message.MarkDeleted();
        if (message.IsEphemeral || !IsHeard(message.Channel)) return;

        var data = new JsonObject { ["id"] = $"{message.Id}", ["channel_id"] = $"{message.Channel.Id}" };
        if (message.Channel.Guild is { } guild) data["guild_id"] = $"{guild.Id}";
        world.Events.Add("MESSAGE_DELETE", data, IntentOf(message.Channel));
    }

    private void Tell(string name, FakeMessage message)
    {
        if (message.IsEphemeral || !IsHeard(message.Channel)) return;

        var data = message.ToJson();
        if (message.Channel.Guild is { } guild)
        {
            data["guild_id"] = $"{guild.Id}";
            if (guild.MemberOrNull(message.Author) is { } member) data["member"] = member.ToJson(withUser: false);
        }

        var isOpen = message.IsFromBot || message.Channel.IsPrivate || message.Mentions(world.Bot);
        world.Events.Add(name, intents => isOpen || (intents & Intent.MessageContent) != 0 ? (JsonObject)data.DeepClone() : Emptied(data), IntentOf(message.Channel));
    }

    /// <summary>Without the message content intent. (events/gateway, Message Content Intent)</summary>
    public static JsonObject Emptied(JsonObject message)
    {
        var copy = (JsonObject)message.DeepClone();
        copy["content"] = "";
        foreach (var field in Hidden) copy[field] = new JsonArray();
        return copy;
    }

    private bool IsHeard(FakeChannel channel) => world.Bot.May(FakePermissions.ViewChannel, channel);

    private static int IntentOf(FakeChannel channel) => channel.IsPrivate ? Intent.DirectMessages : Intent.GuildMessages;
}
