using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>A form before a person.</summary>
public sealed class FakeModal
{
    private readonly JsonObject data;

    internal FakeModal(FakeInteraction openedBy, JsonObject data)
    {
        OpenedBy = openedBy;
        this.data = (JsonObject)data.DeepClone();
        this.data["components"] = ComponentTree.Numbered(data["components"] as JsonArray);
    }

    public string Title => (string)data["title"]!;

    public string CustomId => (string)data["custom_id"]!;

    /// <summary>What can be filled in, top down.</summary>
    public IReadOnlyList<FakeField> Fields => [.. Inputs.Select(FakeField.Read)];

    internal FakeInteraction OpenedBy { get; }

    private IEnumerable<(JsonObject Row, JsonObject Input)> Inputs => ((JsonArray)data["components"]!).OfType<JsonObject>()
        .Select(row => (row, row["component"] as JsonObject ?? (row["components"] as JsonArray)?[0] as JsonObject))
        .Where(pair => pair.Item2 is not null)
        .Select(pair => (pair.row, pair.Item2!));

    /// <summary>What the client sends; fields without a value keep what they were opened with.</summary>
    /// <exception cref="InvalidOperationException">The client would not let it be sent.</exception>
    internal JsonObject Filled(IReadOnlyList<string> values)
    {
        var inputs = Inputs.ToList();
        if (values.Count > inputs.Count) throw new InvalidOperationException($"\"{Title}\" has {inputs.Count} fields, not {values.Count}.");

        var components = new JsonArray();
        for (var index = 0; index < inputs.Count; index++)
        {
            var (row, input) = inputs[index];
            var value = index < values.Count ? values[index] : (string?)input["value"] ?? "";
            FakeField.Read(inputs[index]).EnsureTakes(value);
            var filled = new JsonObject { ["type"] = input["type"]!.DeepClone(), ["id"] = input["id"]!.DeepClone(), ["custom_id"] = input["custom_id"]!.DeepClone() };
            if ((int)input["type"]! == ComponentTree.TextInput) filled["value"] = value;
            else filled["values"] = new JsonArray([.. value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => (JsonNode)one)]);
            components.Add(row["component"] is not null
                ? new JsonObject { ["type"] = ComponentTree.Label, ["id"] = row["id"]!.DeepClone(), ["component"] = filled }
                : new JsonObject { ["type"] = ComponentTree.Row, ["id"] = row["id"]!.DeepClone(), ["components"] = new JsonArray(filled) });
        }

        return new JsonObject { ["custom_id"] = CustomId, ["components"] = components };
    }
}

/// <summary>One thing to fill in.</summary>
/// <param name="Value">What it was opened with.</param>
public sealed record FakeField(string Label, string CustomId, string Value, string? Placeholder, bool IsRequired, bool IsParagraph, int MinLength, int MaxLength)
{
    internal static FakeField Read((JsonObject Row, JsonObject Input) pair) => new(
        (string?)pair.Row["label"] ?? (string?)pair.Input["label"] ?? "",
        (string)pair.Input["custom_id"]!,
        (string?)pair.Input["value"] ?? "",
        (string?)pair.Input["placeholder"],
        (bool?)pair.Input["required"] ?? true,
        (int?)pair.Input["style"] == 2,
        (int?)pair.Input["min_length"] ?? 0,
        (int?)pair.Input["max_length"] ?? 4000);

    /// <exception cref="InvalidOperationException">The client marks it red.</exception>
    internal void EnsureTakes(string value)
    {
        if (IsRequired && value.Length == 0) throw new InvalidOperationException($"\"{Label}\" has to be filled in.");
        if (value.Length > MaxLength) throw new InvalidOperationException($"\"{Label}\" takes {MaxLength} characters, not {value.Length}.");
        if (value.Length > 0 && value.Length < MinLength) throw new InvalidOperationException($"\"{Label}\" wants {MinLength} characters.");
        if (!IsParagraph && value.Contains('\n')) throw new InvalidOperationException($"\"{Label}\" has only one line.");
    }
}
