using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Forms. (components/reference, Modal; narrower than the OpenAPI document, which allows 40 components)</summary>
internal static class ModalRules
{
    private const int MaxComponents = 5;

    /// <exception cref="ApiRefusal">50035, with all that is wrong.</exception>
    public static void EnsureFits(JsonObject modal)
    {
        var faults = Check(modal).ToList();
        if (faults.Count > 0) throw ApiRefusal.InvalidBody(faults.Select(fault => fault with { Path = ["data", .. fault.Path] }));
    }

    private static IEnumerable<BodyFault> Check(JsonObject modal)
    {
        foreach (var fault in ComponentRules.CustomId(modal, "")) yield return fault;
        if ((string?)modal["title"] is not { Length: >= 1 and <= 45 }) yield return BodyFault.At("title", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 45 in length.");
        if (modal["components"] is not JsonArray { Count: >= 1 and <= MaxComponents } components)
        {
            yield return BodyFault.At("components", "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {MaxComponents} in length.");
            yield break;
        }

        var everything = ComponentTree.Walk(components).ToList();
        foreach (var (path, component) in everything)
        {
            foreach (var fault in Check(component, path)) yield return fault;
        }

        foreach (var fault in ComponentRules.Duplicates(everything)) yield return fault;
    }

    private static IEnumerable<BodyFault> Check(JsonObject component, string path)
    {
        var type = (int?)component["type"];
        if (component["disabled"] is not null) yield return BodyFault.At($"{path}.disabled", "COMPONENT_DISABLED_IN_MODAL", "Nothing in a form can be disabled");
        if (type is ComponentTree.Button) yield return BodyFault.At($"{path}.type", "UNION_TYPE_CHOICES", "A form has no buttons of its own");
        if (type is ComponentTree.Label && (string?)component["label"] is not { Length: >= 1 and <= 45 })
            yield return BodyFault.At($"{path}.label", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 45 in length.");
        if (type is not ComponentTree.TextInput) yield break;

        foreach (var fault in ComponentRules.CustomId(component, path)) yield return fault;
        if (path.EndsWith(".component", StringComparison.Ordinal) && component["label"] is not null)
            yield return BodyFault.At($"{path}.label", "TEXT_INPUT_LABEL_IN_LABEL", "Inside a label, the label names it");
        if ((int?)component["min_length"] > ((int?)component["max_length"] ?? 4000))
            yield return BodyFault.At($"{path}.min_length", "BASE_TYPE_MIN_LENGTH", "min_length is above max_length");
        if (((string?)component["value"])?.Length > ((int?)component["max_length"] ?? 4000))
            yield return BodyFault.At($"{path}.value", "BASE_TYPE_MAX_LENGTH", "Longer than max_length");
    }
}
