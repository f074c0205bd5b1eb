using System.Collections.Immutable;

namespace Bot.Tests.Support.Discord;

/// <summary>All calls, in the order in which they came, and what was wrong with them.</summary>
internal sealed class CallLog(FakeWorld world)
{
    private ImmutableList<LoggedCall> calls = [];
    private ImmutableList<string> violations = [];
    private ImmutableList<string> notes = [];

    public IReadOnlyList<LoggedCall> Calls => calls;

    public IReadOnlyList<string> Violations => violations;

    public IReadOnlyList<string> Notes => notes;

    public void Begin(LoggedCall call) => world.Change(() => calls = calls.Add(call));

    public void End(LoggedCall call, CallOutcome outcome) => world.Change(() => call.Outcome = outcome);

    public void Violated(string what) => world.Change(() => violations = violations.Add(what));

    public void Note(string what) => world.Change(() => notes = notes.Add(what));
}
