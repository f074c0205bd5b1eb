namespace Bot.Host.Telegram;

/// <summary>Links that open something inside Telegram. (Telegram, "Deep links".)</summary>
internal static class TelegramLinks
{
    /// <summary>Opens the private chat; on Start the bot hears <c>/start</c> with the payload.</summary>
    /// <param name="payload">Up to 64 of A-Z, a-z, 0-9, _ and -.</param>
    public static string Start(string botUsername, string payload) => $"https://t.me/{botUsername}?start={payload}";

    /// <summary>Asks in which group the bot shall be an administrator who may delete and pin.</summary>
    /// <remarks>Without a payload nothing is typed there.</remarks>
    public static string AddAsAdmin(string botUsername) => $"https://t.me/{botUsername}?startgroup&admin=delete_messages+pin_messages";
}
