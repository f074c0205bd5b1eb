using System.ComponentModel.DataAnnotations;

namespace Bot.Host.Telegram;

/// <summary>How the bot is reached on Telegram. Section <c>Telegram</c> of appsettings; validated at start.</summary>
internal sealed class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>From BotFather: <c>123456:ABC…</c>. Without one, Telegram is off.</summary>
    public string Token { get; set; } = "";

    /// <summary>Scheme, host and port of the Bot API server. One that is not Telegram's own is one that somebody hosts, or a test.</summary>
    [Required, ServerOnly]
    public string ApiBaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>How long the server holds a question for news while there are none. From 1 second to 50, the server's own limit.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:50")]
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(50);

    /// <summary>How long any other call may take before its answer is given up. From 1 second to 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(20);
}

/// <summary>An address without a path: the library drops one without a word, and then speaks to the wrong server.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ServerOnlyAttribute() : ValidationAttribute("scheme, host and port and nothing more")
{
    public override bool IsValid(object? value) =>
        Uri.TryCreate(value as string, UriKind.Absolute, out var url) && (url.Scheme is "https" or "http") && url.PathAndQuery == "/";
}
