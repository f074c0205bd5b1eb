using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Somebody in a guild.</summary>
public sealed class FakeMember
{
    private readonly List<FakeRole> roles;

    internal FakeMember(FakeUser user, DateTimeOffset joinedAt, string? nick, IEnumerable<FakeRole> roles)
    {
        User = user;
        JoinedAt = joinedAt;
        Nick = nick;
        this.roles = [.. roles];
    }

    public FakeUser User { get; }

    public DateTimeOffset JoinedAt { get; }

    /// <summary>Their name in this guild; null for none of their own.</summary>
    public string? Nick { get; set; }

    /// <summary>Without @everyone.</summary>
    public IReadOnlyList<FakeRole> Roles => roles;

    public void Give(FakeRole role) => roles.Add(role);

    public void Take(FakeRole role) => roles.Remove(role);

    internal JsonObject ToJson(bool withUser = true)
    {
        var json = new JsonObject
        {
            ["avatar"] = null,
            ["banner"] = null,
            ["communication_disabled_until"] = null,
            ["flags"] = 0,
            ["joined_at"] = WireTime.Of(JoinedAt),
            ["nick"] = Nick,
            ["pending"] = false,
            ["premium_since"] = null,
            ["roles"] = new JsonArray([.. roles.Select(role => (JsonNode)$"{role.Id}")]),
            ["mute"] = false,
            ["deaf"] = false,
        };
        if (withUser) json["user"] = User.ToJson();
        return json;
    }
}
