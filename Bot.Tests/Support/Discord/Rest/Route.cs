using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>What a call has to bring to be let in.</summary>
internal enum Key
{
    /// <summary><c>Authorization: Bot …</c>.</summary>
    BotToken,

    /// <summary>The token that stands in the path.</summary>
    InPath,
}

/// <summary>A call that the fake knows.</summary>
/// <param name="Template">As in Discord's document: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Bucket">Routes that name the same one share their limit.</param>
/// <param name="Majors">The values of the path that have buckets of their own.</param>
internal sealed record Route(
    string Method, string Template, string Bucket, Limit Limit, Key Key, IReadOnlyList<string> Majors, Func<ApiCall, Reply> CarryOut)
{
    private readonly string[] steps = Template.Split('/');

    /// <returns>The values in the path; null where it is another route.</returns>
    public IReadOnlyDictionary<string, string>? Match(string method, string path)
    {
        var given = path.Split('/');
        if (method != Method || given.Length != steps.Length) return null;

        var values = new Dictionary<string, string>();
        for (var index = 0; index < steps.Length; index++)
        {
            if (steps[index].StartsWith('{')) values[steps[index].Trim('{', '}')] = Uri.UnescapeDataString(given[index]);
            else if (!steps[index].Equals(given[index], StringComparison.Ordinal)) return null;
        }

        return values;
    }
}

/// <summary>So many calls in so much time.</summary>
public sealed record Limit(int Calls, TimeSpan Per);

/// <summary>What a route answers when it worked.</summary>
internal sealed record Reply(int Status, JsonNode? Body)
{
    public static Reply Nothing { get; } = new(204, null);

    public static Reply Of(JsonNode body) => new(200, body);
}
