using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Components of messages. (components/reference)</summary>
internal static class ComponentRules
{
    private const int MaxRows = 5;
    private const int MaxWithV2 = 40;
    private const int Link = 5;
    private const int Premium = 6;

    public static IEnumerable<BodyFault> Check(JsonObject body, bool isV2)
    {
        var components = body["components"] as JsonArray;
        var everything = ComponentTree.Walk(components).ToList();
        if (!isV2 && components?.Count > MaxRows) yield return Fault("components", "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {MaxRows} in length.");
        if (isV2 && everything.Count > MaxWithV2) yield return Fault("components", "BASE_TYPE_BAD_LENGTH", $"At most {MaxWithV2} components, nested ones counted.");

        foreach (var (path, component) in everything)
        {
            var type = TypeOf(component);
            var isTop = path.Count(character => character == '.') == 1;
            if (!isV2 && isTop && type != ComponentTree.Row)
                yield return Fault($"{path}.type", "UNION_TYPE_CHOICES", "Only rows, without IS_COMPONENTS_V2");

            var own = type switch
            {
                ComponentTree.Row => Row(component, path),
                ComponentTree.Button => Button(component, path),
                _ when ComponentTree.IsSelect(type) => Select(component, path),
                _ => [],
            };
            foreach (var fault in own) yield return fault;
        }

        foreach (var fault in Duplicates(everything)) yield return fault;
    }

    /// <summary>A custom_id stands only once.</summary>
    public static IEnumerable<BodyFault> Duplicates(IEnumerable<(string Path, JsonObject Component)> everything) => everything
        .Where(pair => pair.Component["custom_id"] is not null)
        .GroupBy(pair => (string)pair.Component["custom_id"]!)
        .SelectMany(same => same.Skip(1))
        .Select(pair => Fault($"{pair.Path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated"));

    public static IEnumerable<BodyFault> CustomId(JsonObject component, string path)
    {
        if ((string?)component["custom_id"] is not { Length: >= 1 and <= 100 })
            yield return Fault($"{path}.custom_id", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
    }

    private static IEnumerable<BodyFault> Row(JsonObject row, string path)
    {
        var inside = (row["components"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        var selects = inside.Count(component => ComponentTree.IsSelect(TypeOf(component)));
        if (inside.Count is 0 or > 5 || selects > 0 && inside.Count > 1)
            yield return Fault($"{path}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A row has 1 to 5 buttons or 1 select");
    }

    private static IEnumerable<BodyFault> Button(JsonObject button, string path)
    {
        var style = (int?)button["style"] ?? 0;
        if (((string?)button["label"])?.Length > 80) yield return Fault($"{path}.label", "BASE_TYPE_MAX_LENGTH", "Must be 80 or fewer in length.");
        if (style is not Premium && string.IsNullOrEmpty((string?)button["label"]) && button["emoji"] is null)
            yield return Fault($"{path}.label", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji");

        if (style is Link)
        {
            if (button["custom_id"] is not null) yield return Fault($"{path}.custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
            if (!Uri.TryCreate((string?)button["url"], UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https" or "discord"))
                yield return Fault($"{path}.url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
            yield break;
        }

        if (button["url"] is not null) yield return Fault($"{path}.url", "BUTTON_COMPONENT_INVALID_STYLE", "A url is for link buttons");
        if (style is Premium) yield break;

        foreach (var fault in CustomId(button, path)) yield return fault;
    }

    private static IEnumerable<BodyFault> Select(JsonObject select, string path)
    {
        foreach (var fault in CustomId(select, path)) yield return fault;

        var (least, most) = ((int?)select["min_values"] ?? 1, (int?)select["max_values"] ?? 1);
        if (least > most) yield return Fault($"{path}.min_values", "BASE_TYPE_MIN_LENGTH", "min_values is above max_values");
        if (select["required"] is not null) yield return Fault($"{path}.required", "UNKNOWN_FIELD", "Only in forms");
        if (TypeOf(select) != ComponentTree.StringSelect) yield break;

        var options = (select["options"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        if (options.Count is 0 or > 25) yield return Fault($"{path}.options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
        if (options.DistinctBy(option => (string?)option["value"]).Count() < options.Count)
            yield return Fault($"{path}.options", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        if (most > options.Count) yield return Fault($"{path}.max_values", "SELECT_COMPONENT_MAX_VALUES", "More than there are options");
    }

    private static int TypeOf(JsonObject component) => (int?)component["type"] ?? 0;

    private static BodyFault Fault(string path, string code, string message) => BodyFault.At(path, code, message);
}
