namespace Bot.Tests.Support.Discord;

/// <summary>How a <see cref="FakeDiscord"/> starts.</summary>
public sealed record FakeDiscordOptions
{
    /// <summary>The server's clock: ids, buckets, the 3 seconds and 15 minutes of an interaction.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string Token { get; init; } = "MTIz.fake-token.of-the-warm-bot";

    public string BotName { get; init; } = "Warm Handoff";

    /// <summary>How long the waiting members of the fake wait, by the wall clock.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Limits of the size that Discord has, the global one included; else every bucket holds <see cref="RoomyLimit"/>.</summary>
    public bool HasRealLimits { get; init; }

    /// <summary>Calls that a bucket takes in its time when limits are not real. Its headers are there all the same.</summary>
    public int RoomyLimit { get; init; } = 1000;

    /// <summary>Over all routes that need the bot's token, when limits are real. (topics/rate-limits)</summary>
    public int GlobalCallsPerSecond { get; init; } = 50;

    /// <summary>What calls are checked against; null switches the check off, but not the documentation's own rules.</summary>
    public DiscordContract? Contract { get; init; } = DiscordContract.FindOrNull();
}
