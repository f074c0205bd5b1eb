namespace Bot.Tests.Support;

/// <summary>A test that runs a client from npm; skipped unless asked for, because it needs Node and its packages.</summary>
public sealed class NpmTheoryAttribute : TheoryAttribute
{
    public const string Variable = "WARM_HANDOFF_NPM";

    public NpmTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) != "1")
            Skip = $"Needs Node: run npm ci in the folder clients beside this test, then set {Variable}=1.";
    }
}
