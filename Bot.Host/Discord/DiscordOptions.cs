using System.ComponentModel.DataAnnotations;

namespace Bot.Host.Discord;

/// <summary>How the bot is reached on Discord. Section <c>Discord</c> of appsettings; validated at start.</summary>
internal sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>From the developer portal: Bot, Reset Token. Without one, Discord is off.</summary>
    public string Token { get; set; } = "";

    /// <summary>The REST interface with its version. One that is not Discord's own is a test's. The gateway's address is what it answers.</summary>
    [Required, ApiAddress]
    public string ApiBaseUrl { get; set; } = "https://discord.com/api/v10";

    /// <returns>Three parts with dots between them; what stands in the parts only Discord can judge.</returns>
    public static bool HasTokenShape(string token)
    {
        var parts = token.Split('.');
        return parts.Length == 3 && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'));
    }
}

/// <summary>An address that paths can be written behind.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ApiAddressAttribute() : ValidationAttribute("the address of the interface, with its version and without a slash at the end")
{
    public override bool IsValid(object? value) =>
        Uri.TryCreate(value as string, UriKind.Absolute, out var url) && (url.Scheme is "https" or "http")
        && url is { Query: "", Fragment: "", UserInfo: "" } && url.AbsolutePath.Length > 1 && !url.AbsolutePath.EndsWith('/');
}
