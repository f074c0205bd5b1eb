using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.Telegram;

/// <summary>The command lists by scope and language. Guarded by the world's gate.</summary>
internal sealed partial class CommandMenus
{
    private readonly Dictionary<MenuKey, JsonArray> lists = [];

    public JsonArray this[MenuKey key] => lists.TryGetValue(key, out var commands) ? (JsonArray)commands.DeepClone() : [];

    public void Set(MenuKey key, JsonArray commands)
    {
        if (commands.Count > 100) throw ApiRefusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands.OfType<JsonObject>())
        {
            if (!Name.IsMatch((string?)command["command"] ?? "")) throw ApiRefusal.BadRequest("BOT_COMMAND_INVALID");
            if (((string?)command["description"] ?? "").Trim().Length is 0 or > 256)
                throw ApiRefusal.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        if (commands.Count == 0) lists.Remove(key);
        else lists[key] = (JsonArray)commands.DeepClone();
    }

    public void Remove(MenuKey key) => lists.Remove(key);

    /// <summary>What the person's app shows there: the first list found, narrowest scope first, never merged.</summary>
    public JsonArray ShownTo(FakeUser user, FakeChat chat)
    {
        foreach (var scope in Scopes(user, chat))
        {
            var inLanguage = scope with { Language = user.LanguageCode is { Length: >= 2 } language ? language[..2] : "" };
            if (lists.TryGetValue(inLanguage, out var own)) return own;
            if (lists.TryGetValue(scope, out var common)) return common;
        }

        return [];
    }

    public bool HasEphemeralCommand(FakeChat chat, FakeUser user, FormattedText typed)
    {
        var command = typed.Entities.FirstOrDefault(entity => entity is { Type: "bot_command", Offset: 0 });
        if (command is null) return false;

        var name = command.Of(typed.Text)[1..].Split('@')[0];
        return ShownTo(user, chat).OfType<JsonObject>().Any(entry =>
            string.Equals((string?)entry["command"], name, StringComparison.OrdinalIgnoreCase) && (bool?)entry["is_ephemeral"] == true);
    }

    private static IEnumerable<MenuKey> Scopes(FakeUser user, FakeChat chat)
    {
        if (chat is FakeGroup group)
        {
            var isAdministrator = group.MembershipOf(user.Id).IsAdministrator;
            yield return new("chat_member", chat.Id, user.Id);
            if (isAdministrator) yield return new("chat_administrators", chat.Id);
            yield return new("chat", chat.Id);
            if (isAdministrator) yield return new("all_chat_administrators");
            yield return new("all_group_chats");
        }
        else
        {
            yield return new("chat", chat.Id);
            yield return new("all_private_chats");
        }

        yield return new("default");
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Name { get; }
}
