using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Messages that the bot writes of itself, with its token.</summary>
internal sealed class MessageRoutes(FakeWorld world)
{
    public Reply OpenDm(ApiCall call)
    {
        if (!ulong.TryParse((string?)call.Fields["recipient_id"], out var id) || !world.Users.TryGetValue(id, out var user)) throw ApiRefusal.UnknownUser();
        if (user.IsBot) throw ApiRefusal.CannotDm();

        return Reply.Of(user.PrivateChannel.ToJson());
    }

    public Reply Channel(ApiCall call) => Reply.Of(Open(call).ToJson());

    public Reply List(ApiCall call)
    {
        var channel = Open(call);
        if (!int.TryParse(call.Query.GetValueOrDefault("limit", "50"), out var limit) || limit is < 1 or > 100)
            throw ApiRefusal.InvalidBody("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
        if (!world.Bot.May(FakePermissions.ReadMessageHistory, channel)) return Reply.Of(new JsonArray());

        var newestFirst = channel.Messages.Reverse();
        if (Bound(call, "before") is { } before) newestFirst = newestFirst.Where(message => message.Id < before);
        if (Bound(call, "after") is { } after) newestFirst = newestFirst.Where(message => message.Id > after).TakeLast(limit);
        return Reply.Of(new JsonArray([.. newestFirst.Take(limit).Select(AsRead)]));
    }

    public Reply Get(ApiCall call) => Reply.Of(AsRead(Find(call)));

    public Reply Create(ApiCall call)
    {
        var channel = Writable(call);
        var body = call.Fields;
        MessageRules.EnsureFits(body, MessageRules.OrdinaryFlags);
        var replyTo = RepliedTo(body, channel);
        var nonce = (bool?)body["enforce_nonce"] == true ? body["nonce"]?.ToString() : null;
        if (nonce is not null && world.Nonces.Find(world.Bot, nonce) is { } former)
        {
            if (former.Channel != channel) world.Log.Violated($"The nonce {nonce} was used in two channels.");
            return Reply.Of(former.ToJson());
        }

        if (MessageContent.Read(body).IsEmpty) throw ApiRefusal.EmptyMessage();
        if (channel.Recipient is { } user) EnsureReaches(user);

        var message = world.Writing.Post(channel, world.Bot, body, (int?)body["flags"] ?? 0, replyTo);
        if (nonce is not null) world.Nonces.Keep(world.Bot, nonce, message);
        return Reply.Of(message.ToJson());
    }

    public Reply Edit(ApiCall call)
    {
        var message = Find(call);
        if (message.Author != world.Bot) throw ApiRefusal.OtherAuthor();

        MessageRules.EnsureFits(call.Fields, MessageRules.OrdinaryFlags);
        if (message.Current.With(call.Fields).IsEmpty) throw ApiRefusal.EmptyMessage();

        return Reply.Of(world.Writing.Edit(message, call.Fields).ToJson());
    }

    public Reply Delete(ApiCall call)
    {
        var message = Find(call);
        if (message.Author != world.Bot && !world.Bot.May(FakePermissions.ManageMessages, message.Channel)) throw ApiRefusal.MissingPermissions();

        world.Writing.Delete(message);
        return Reply.Nothing;
    }

    private FakeMessage? RepliedTo(JsonObject body, FakeChannel channel)
    {
        if (body["message_reference"] is not JsonObject reference) return null;
        if (!world.Bot.May(FakePermissions.ReadMessageHistory, channel)) throw ApiRefusal.CannotReply();
        if (channel.Find(ulong.Parse((string)reference["message_id"]!, CultureInfo.InvariantCulture)) is { IsEphemeral: false } message) return message;

        return (bool?)reference["fail_if_not_exists"] == false
            ? null
            : throw ApiRefusal.InvalidBody("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }

    private void EnsureReaches(FakeUser user)
    {
        if (user.ClosesDms) throw ApiRefusal.CannotDm();
        if (!world.HasMutualGuild(user)) throw ApiRefusal.NoMutualGuild();
    }

    /// <exception cref="ApiRefusal">There is none, or the bot does not see it.</exception>
    private FakeChannel Open(ApiCall call)
    {
        if (world.Channels.GetValueOrDefault(call.Id("channel_id")) is not { IsDeleted: false } channel) throw ApiRefusal.UnknownChannel();

        return world.Bot.May(FakePermissions.ViewChannel, channel) ? channel : throw ApiRefusal.MissingAccess();
    }

    private FakeChannel Writable(ApiCall call)
    {
        var channel = Open(call);
        return world.Bot.May(FakePermissions.SendMessages, channel) ? channel : throw ApiRefusal.MissingPermissions();
    }

    // Ephemeral messages can be reached by their interaction's token only.
    private FakeMessage Find(ApiCall call) =>
        Open(call).Find(call.Id("message_id")) is { IsEphemeral: false } message ? message : throw ApiRefusal.UnknownMessage();

    private static ulong? Bound(ApiCall call, string name) =>
        ulong.TryParse(call.Query.GetValueOrDefault(name), out var id) ? id : null;

    /// <summary>The message content switch holds for reading by REST, too.</summary>
    private JsonObject AsRead(FakeMessage message)
    {
        var isOpen = message.IsFromBot || message.Channel.IsPrivate || message.Mentions(world.Bot) || world.Gateway().HasMessageContent;
        return isOpen ? message.ToJson() : Writing.Emptied(message.ToJson());
    }
}
