namespace Bot.Tests.Support.Telegram;

/// <summary>How a <see cref="FakeBotApi"/> starts.</summary>
public sealed record FakeBotApiOptions
{
    /// <summary>The server's clock: dates, the 15 seconds of a tap, the end of a long poll.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Digits, a colon, then letters, digits, _ and -.</summary>
    public string Token { get; init; } = "123456789:fake-token-of-the-warm-bot";

    public string BotUsername { get; init; } = "warm_bot";

    public string BotName { get; init; } = "Warm Handoff";

    /// <summary>Privacy mode off.</summary>
    public bool CanReadAllGroupMessages { get; init; }

    /// <summary>How long the waiting members of the fake wait, by the wall clock.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From when on the server says 429; null for never.</summary>
    public FloodLimits? FloodLimits { get; init; }

    /// <summary>What calls are checked against; null switches the check off.</summary>
    public TelegramContract? Contract { get; init; } = TelegramContract.FindOrNull();
}
