using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>One thing wrong in a body: where, and Discord's code for it, such as <c>BASE_TYPE_MAX_LENGTH</c>.</summary>
internal sealed record BodyFault(IReadOnlyList<string> Path, string Code, string Message)
{
    public static BodyFault At(string path, string code, string message) =>
        new(path.Split('.', StringSplitOptions.RemoveEmptyEntries), code, message);

    /// <summary>Discord's nested form: field by field and index by index, <c>_errors</c> at the end.</summary>
    public static JsonObject Tree(IEnumerable<BodyFault> faults)
    {
        var root = new JsonObject();
        foreach (var fault in faults)
        {
            var node = root;
            foreach (var step in fault.Path)
            {
                if (node[step] is not JsonObject child) node[step] = child = [];
                node = child;
            }

            if (node["_errors"] is not JsonArray errors) node["_errors"] = errors = [];
            errors.Add(new JsonObject { ["code"] = fault.Code, ["message"] = fault.Message });
        }

        return root;
    }

    public override string ToString() => $"{string.Join('.', Path)}: {Code} ({Message})";
}
