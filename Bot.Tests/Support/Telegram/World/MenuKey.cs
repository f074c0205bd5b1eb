namespace Bot.Tests.Support.Telegram;

/// <summary>Who sees a list. The language is two letters, or empty for everybody whose language has no list.</summary>
internal sealed record MenuKey(string Scope, long? ChatId = null, long? UserId = null, string Language = "");
