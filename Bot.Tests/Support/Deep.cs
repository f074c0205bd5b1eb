namespace Bot.Tests.Support;

/// <summary>Whether there is time for more: WARM_HANDOFF_DEEP=1 makes the tests of delivery walk and repeat more than they do by default.</summary>
internal static class Deep
{
    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("WARM_HANDOFF_DEEP") == "1";
}
