namespace Bot.Tests.Support.Discord;

/// <summary>Ids that carry their time in the upper 42 bits. (reference, Snowflakes)</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    private const long DiscordEpochMilliseconds = 1420070400000;

    private ulong count;

    /// <summary>Called under the world's lock.</summary>
    public ulong Next() => (ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpochMilliseconds) << 22 | count++ & 0x3FFFFF;
}
