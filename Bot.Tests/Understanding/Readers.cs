using Bot.Commands.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>The readers, which keep no state, built once for all tests.</summary>
internal static class Readers
{
    public static Taxonomy Taxonomy { get; } = Taxonomy.Load();

    public static NeedReader Needs { get; } = new(Taxonomy);

    public static AskReader Asks { get; } = new(Taxonomy);

    /// <summary>Tuesday, 1 December 2026, in a community that knows Boise and Meridian.</summary>
    public static ReadingContext Context { get; } = new()
    {
        KnownAreas = ["Boise", "Meridian", "Boise North End"],
        Roster = ["Lisa Park", "Ben Ode", "Ana Ortiz"],
        OwnWordSpecialties = ["kite surfing recovery"],
        Today = new DateOnly(2026, 12, 1),
    };
}
