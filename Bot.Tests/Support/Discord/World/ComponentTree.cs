using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Walks components, rows and labels included.</summary>
internal static class ComponentTree
{
    public const int Row = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int UserSelect = 5;
    public const int RoleSelect = 6;
    public const int MentionableSelect = 7;
    public const int ChannelSelect = 8;
    public const int TextDisplay = 10;
    public const int Label = 18;

    public static bool IsSelect(int type) => type is StringSelect or UserSelect or RoleSelect or MentionableSelect or ChannelSelect;

    /// <summary>Every component with its path, such as <c>components.0.components.1</c>.</summary>
    public static IEnumerable<(string Path, JsonObject Component)> Walk(JsonArray? components, string path = "components")
    {
        for (var index = 0; index < (components?.Count ?? 0); index++)
        {
            if (components![index] is not JsonObject component) continue;

            var here = $"{path}.{index}";
            yield return (here, component);
            foreach (var inner in Walk(component["components"] as JsonArray, $"{here}.components")) yield return inner;
            foreach (var single in (string[])["component", "accessory"])
            {
                if (component[single] is JsonObject child) yield return ($"{here}.{single}", child);
            }
        }
    }

    /// <summary>As a message carries them: each with a number, and the defaults written out.</summary>
    public static JsonArray Numbered(JsonArray? components)
    {
        var copy = (JsonArray?)components?.DeepClone() ?? [];
        var next = 1;
        foreach (var (_, component) in Walk(copy))
        {
            if ((int?)component["id"] is null or 0) component["id"] = next;
            next++;
            if (!IsSelect((int)component["type"]!)) continue;

            component["min_values"] ??= 1;
            component["max_values"] ??= 1;
        }

        return copy;
    }
}
