using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

public sealed class FakeRole
{
    internal FakeRole(ulong id, string name, FakePermissions permissions)
    {
        Id = id;
        Name = name;
        Permissions = permissions;
    }

    /// <summary>That of @everyone is the guild's.</summary>
    public ulong Id { get; }

    public string Name { get; }

    public FakePermissions Permissions { get; set; }

    /// <summary>Anybody may ping it.</summary>
    public bool IsMentionable { get; set; }

    /// <summary>A bot's own.</summary>
    public bool IsManaged { get; internal init; }

    public override string ToString() => Name;

    internal JsonObject ToJson(int position) => new()
    {
        ["id"] = $"{Id}",
        ["name"] = Name,
        ["permissions"] = $"{(ulong)Permissions}",
        ["position"] = position,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["managed"] = IsManaged,
        ["mentionable"] = IsMentionable,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["flags"] = 0,
    };
}
