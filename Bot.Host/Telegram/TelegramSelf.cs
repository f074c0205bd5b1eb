using Bot.Commands.Communities;
using Bot.Data.Communities;

namespace Bot.Host.Telegram;

/// <summary>Who the bot is on Telegram, as <c>getMe</c> says.</summary>
/// <param name="Username">Without the @.</param>
/// <param name="HearsEverything">Privacy mode is off: in groups that it joins from now on it hears ordinary messages too.</param>
internal sealed record TelegramSelf(long Id, string Username, bool HearsEverything)
{
    public bool IsNamed(string username) => Username.Equals(username, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Holds what <c>getMe</c> said; nothing can be sent before.</summary>
/// <param name="address">Where the examples that people are given take the bot's name from.</param>
internal sealed class TelegramIdentity(BotAddress address)
{
    private volatile TelegramSelf? self;

    /// <summary>Null until the first call got through.</summary>
    public TelegramSelf? Self => self;

    public void Learn(TelegramSelf known)
    {
        address.Know(Platform.Telegram, known.Username);
        self = known;
    }
}
