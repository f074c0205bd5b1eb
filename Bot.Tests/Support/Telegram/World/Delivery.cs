using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>Decides what the bot gets to hear (privacy mode, membership) and words it as an update.</summary>
internal sealed class Delivery(FakeWorld world)
{
    public void Deliver(FakeMessage message) => Deliver("message", message);

    public void DeliverEdited(FakeMessage message) => Deliver("edited_message", message);

    /// <summary>Of a message that is not accessible, such as an old one, the server gives the ids only.</summary>
    public void DeliverTap(CallbackTap tap, bool accessible)
    {
        var message = tap.Message.ToJson(world.Bot.ToJson());
        if (!accessible)
            message = new JsonObject { ["chat"] = tap.Message.Chat.ToJson(), ["message_id"] = tap.Message.Id, ["date"] = 0 };

        tap.By.IsKnownToBot = true;
        world.Updates.Enqueue("callback_query", new JsonObject
        {
            ["id"] = tap.Id,
            ["from"] = tap.By.ToJson(),
            ["message"] = message,
            ["chat_instance"] = Math.Abs(tap.Message.Chat.Id * 31).ToString(CultureInfo.InvariantCulture),
            ["data"] = tap.Data,
        });
    }

    public void DeliverBotMembership(FakeChat chat, FakeUser by, Membership before, Membership now)
    {
        by.IsKnownToBot = true;
        world.Updates.Enqueue("my_chat_member", Changed(chat, by, world.Bot.ToJson(), before, now));
    }

    public void DeliverMembership(FakeGroup group, FakeUser by, FakeUser user, Membership before, Membership now)
    {
        if (group.BotIsAdministrator) world.Updates.Enqueue("chat_member", Changed(group, by, user.ToJson(), before, now));
    }

    private void Deliver(string kind, FakeMessage message)
    {
        if (!Hears(message)) return;

        if (message is { Author: { } author, Mask: null }) author.IsKnownToBot = true;
        world.Updates.Enqueue(kind, message.ToJson(world.Bot.ToJson()));
    }

    private bool Hears(FakeMessage message)
    {
        if (message.Chat is not FakeGroup group) return true;
        if (group.MigratedTo is not null || !group.MembershipOf(world.Bot.Id).IsInside) return false;

        return message.IsService || message.IsEphemeral || group.BotIsAdministrator || group.BotHearsEverything
            || message.ReplyTo is { IsFromBot: true } || HoldsCommandForBot(message, group);
    }

    private bool HoldsCommandForBot(FakeMessage message, FakeGroup group)
    {
        foreach (var command in message.Entities.Where(entity => entity.Type == "bot_command"))
        {
            var parts = command.Of(message.Text).Split('@');
            if (parts.Length == 1 ? group.BotWroteLast : parts[1].Equals(world.Bot.Username, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private JsonObject Changed(FakeChat chat, FakeUser by, JsonObject user, Membership before, Membership now) => new()
    {
        ["chat"] = chat.ToJson(),
        ["from"] = by.ToJson(),
        ["date"] = world.Now.ToUnixTimeSeconds(),
        ["old_chat_member"] = before.ToJson((JsonObject)user.DeepClone()),
        ["new_chat_member"] = now.ToJson(user),
    };
}
