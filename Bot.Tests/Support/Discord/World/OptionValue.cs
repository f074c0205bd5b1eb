using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Whether a value fits an option, and how it is sent.</summary>
/// <param name="resolved">Gets the users, channels and roles that are named.</param>
internal sealed class OptionValue(JsonObject option, FakeChannel channel, JsonObject resolved)
{
    private const double SafeInteger = 9007199254740992;

    private string Name => (string)option["name"]!;

    /// <exception cref="InvalidOperationException">It does not fit.</exception>
    public JsonNode Read(object value) => ((int)option["type"]!, value) switch
    {
        (3, string text) => Chosen(Text(text)),
        (4, int or long) => Chosen(Bounded(Convert.ToInt64(value), SafeInteger)),
        (5, bool flag) => JsonValue.Create(flag),
        (6 or 9, FakeUser user) => User(user),
        (7, FakeChannel named) => Resolved("channels", named.Id, named.ToJson()),
        (8 or 9, FakeRole role) => Resolved("roles", role.Id, role.ToJson(1)),
        (10, int or long or double) => Chosen(Bounded(Convert.ToDouble(value), SafeInteger)),
        var (type, _) => throw new InvalidOperationException($"{Name} (type {type}) does not take {value}."),
    };

    private JsonNode Text(string text)
    {
        if (text.Length == 0) throw new InvalidOperationException($"{Name} is empty: leave it out instead.");
        if (text.Length > ((int?)option["max_length"] ?? 6000) || text.Length < ((int?)option["min_length"] ?? 0))
            throw new InvalidOperationException($"{Name} does not take {text.Length} characters.");

        return text;
    }

    private JsonValue Bounded<T>(T number, double most)
        where T : struct, IConvertible
    {
        var amount = number.ToDouble(null);
        if (amount < ((double?)option["min_value"] ?? -most) || amount > ((double?)option["max_value"] ?? most))
            throw new InvalidOperationException($"{Name} does not take {amount}.");

        return JsonValue.Create(number)!;
    }

    private JsonNode Chosen(JsonNode value)
    {
        if (option["choices"] is not JsonArray { Count: > 0 } choices) return value;

        // A client shows the name and sends the value; tests may give either.
        var choice = choices.FirstOrDefault(one => one!["value"]!.ToJsonString() == value.ToJsonString() || one["name"]!.ToJsonString() == value.ToJsonString());
        return choice?["value"]?.DeepClone() ?? throw new InvalidOperationException($"{Name} offers no choice {value}.");
    }

    private JsonNode User(FakeUser user)
    {
        if (channel.Guild?.MemberOrNull(user) is { } member) Resolved("members", user.Id, member.ToJson(withUser: false));
        return Resolved("users", user.Id, user.ToJson());
    }

    private JsonNode Resolved(string kind, ulong id, JsonObject json)
    {
        if (resolved[kind] is not JsonObject named) resolved[kind] = named = [];
        named[$"{id}"] = json;
        return $"{id}";
    }
}
