using Bot.Data.Communities;

namespace Bot.Commands.Communities;

/// <summary>What people call a platform; it fits behind "on".</summary>
public static class PlatformNames
{
    public static string Of(Platform platform) => platform switch
    {
        Platform.Telegram => "Telegram",
        Platform.Discord => "Discord",
        _ => "this terminal",
    };
}
