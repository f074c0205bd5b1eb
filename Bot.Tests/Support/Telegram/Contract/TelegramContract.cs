using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>Telegram's own description of its methods and types, where the machine has it: it is not part of this repository.</summary>
public sealed class TelegramContract
{
    private const string FileName = "telegram-bot-api.json";

    private static readonly Lazy<TelegramContract?> Found = new(Load);

    private readonly Dictionary<string, Shape> methods;
    private readonly Dictionary<string, Shape> types;

    private TelegramContract(JsonElement root)
    {
        methods = Shapes(root.GetProperty("methods"));
        types = Shapes(root.GetProperty("types"));
        Version = root.GetProperty("version").GetString()!;
    }

    public string Version { get; }

    /// <returns>Null where the description is absent.</returns>
    public static TelegramContract? FindOrNull() => Found.Value;

    /// <summary>What is wrong with a value that should be of this type, such as <c>Update</c>; empty if nothing.</summary>
    public IReadOnlyList<string> Check(string type, JsonNode? value) =>
        new ContractCheck(types).Check(new FieldType([type], null), value, type);

    /// <summary>What is wrong with the result of a method; empty if nothing.</summary>
    public IReadOnlyList<string> CheckResult(string method, JsonNode? result) =>
        new ContractCheck(types).Check(new FieldType(methods[method].Returns, null), result, $"{method}()");

    internal IReadOnlyList<string> Check(ApiCall call)
    {
        if (!methods.TryGetValue(call.Method, out var method)) return [$"{call.Method} is no method of Bot API {Version}"];

        var values = new JsonObject();
        foreach (var (name, value) in call.Parameters)
        {
            var isText = call.IsForm && method.Fields.ContainsKey(name);
            values[name] = isText ? FormValue.Read(value, method.Fields[name].Type) : value?.DeepClone();
        }

        foreach (var name in call.Files.Keys.Where(method.Fields.ContainsKey)) values[name] = ContractCheck.UploadMark;

        return new ContractCheck(types).Check(method, values, call.Method);
    }

    private static TelegramContract? Load()
    {
        if (SpecFolder.Find(FileName) is not { } path) return null;

        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new TelegramContract(document.RootElement);
    }

    private static Dictionary<string, Shape> Shapes(JsonElement shapes) =>
        shapes.EnumerateObject().ToDictionary(shape => shape.Name, shape => Shape.Read(shape.Value));
}
