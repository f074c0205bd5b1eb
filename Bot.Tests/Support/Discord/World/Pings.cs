using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.Discord;

/// <summary>Whom a message calls. (resources/message, Allowed Mentions)</summary>
/// <param name="Users">Named one by one, or by reply.</param>
/// <param name="Roles">Whose members are called.</param>
internal sealed partial record Pings(IReadOnlyList<FakeUser> Users, IReadOnlyList<FakeRole> Roles, bool Everyone)
{
    public static Pings Nobody { get; } = new([], [], false);

    /// <param name="allowed">Null where the body says nothing.</param>
    /// <param name="defaults">What is parsed then: everything in an ordinary message, users only in an answer to an interaction.</param>
    public static Pings Read(
        FakeWorld world, FakeChannel channel, FakeUser author, string content, JsonObject? allowed, IReadOnlyList<string> defaults, FakeUser? repliedTo)
    {
        var text = Code().Replace(content, "");
        var kinds = allowed is null ? defaults : [.. Strings(allowed, "parse")];
        var users = UserMention().Matches(text).Select(match => world.Users.GetValueOrDefault(Id(match))).OfType<FakeUser>()
            .Where(user => kinds.Contains("users") || Strings(allowed, "users").Contains($"{user.Id}"));
        var mayCallAll = author.May(FakePermissions.MentionEveryone, channel);
        var roles = RoleMention().Matches(text).Select(match => channel.Guild?.Roles.FirstOrDefault(role => role.Id == Id(match))).OfType<FakeRole>()
            .Where(role => role.IsMentionable || mayCallAll)
            .Where(role => kinds.Contains("roles") || Strings(allowed, "roles").Contains($"{role.Id}"));
        var replied = repliedTo is not null && ((bool?)allowed?["replied_user"] ?? allowed is null) ? [repliedTo] : Array.Empty<FakeUser>();
        return new Pings(
            [.. replied.Concat(users).Distinct()],
            [.. roles.Distinct()],
            kinds.Contains("everyone") && mayCallAll && channel.Guild is not null && EveryoneMention().IsMatch(text));
    }

    /// <summary>Everybody whose client rings: those who are called and can see the channel.</summary>
    public IEnumerable<FakeUser> Rung(FakeChannel channel, FakeUser author)
    {
        var members = channel.Guild?.Members ?? [];
        return Users
            .Concat(members.Where(member => Everyone || member.Roles.Any(Roles.Contains)).Select(member => member.User))
            .Distinct()
            .Where(user => user != author && user.May(FakePermissions.ViewChannel, channel));
    }

    private static IEnumerable<string> Strings(JsonObject? allowed, string name) =>
        (allowed?[name] as JsonArray)?.Select(item => (string)item!) ?? [];

    private static ulong Id(Match match) => ulong.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("```.*?```|`[^`]+`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("<@!?(?<id>[0-9]{1,19})>")]
    private static partial Regex UserMention();

    [GeneratedRegex("<@&(?<id>[0-9]{1,19})>")]
    private static partial Regex RoleMention();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex EveryoneMention();
}
