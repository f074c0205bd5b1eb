using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>All calls, in the order in which they came.</summary>
internal sealed class CallLog(FakeWorld world)
{
    private ImmutableList<LoggedCall> calls = [];
    private ImmutableList<string> violations = [];

    public IReadOnlyList<LoggedCall> Calls => calls;

    public IReadOnlyList<string> Violations => violations;

    public LoggedCall Begin(ApiCall call)
    {
        var parameters = (JsonObject)call.Parameters.DeepClone();
        foreach (var (name, file) in call.Files) parameters[name] = $"{file.FileName} ({file.Content.Length} bytes)";

        var logged = new LoggedCall(call.Method, parameters, world.Now);
        world.Change(() => calls = calls.Add(logged));
        return logged;
    }

    public void Violated(IEnumerable<string> found) => world.Change(() => violations = violations.AddRange(found));

    public void End(LoggedCall call, CallOutcome outcome) => world.Change(() => call.Outcome = outcome);
}
