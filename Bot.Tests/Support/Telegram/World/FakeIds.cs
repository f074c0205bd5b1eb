namespace Bot.Tests.Support.Telegram;

/// <summary>Ids in the ranges of the real ones: persons beyond 32 bits, groups negative, supergroups from -100….</summary>
internal static class FakeIds
{
    public static long User(FakeWorld world) => 5_000_000_000 + world.Next("user");

    public static long BasicGroup(FakeWorld world) => -4_000_000_000 - world.Next("group");

    public static long Supergroup(FakeWorld world) => -1_002_000_000_000 - world.Next("supergroup");
}
