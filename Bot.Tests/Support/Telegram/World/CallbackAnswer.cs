namespace Bot.Tests.Support.Telegram;

/// <summary>What the bot answered to a tap.</summary>
/// <param name="Text">Null or empty when it only ended the progress bar.</param>
/// <param name="ShowAlert">A box to close rather than a line that fades.</param>
/// <param name="Url">What the app was told to open.</param>
/// <param name="At">By the server's clock.</param>
public sealed record CallbackAnswer(string? Text, bool ShowAlert, string? Url, DateTimeOffset At);
