namespace Bot.Discord;

public sealed record DiscordRestOptions
{
    /// <summary>Without the "Bot " in front.</summary>
    public required string Token { get; init; }

    /// <summary>With the version, without a slash at the end.</summary>
    public Uri BaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>Where the software is at home: part of the User-Agent, without which Discord's proxy may refuse. (reference: User Agent)</summary>
    public required string ProductUrl { get; init; }

    public required string ProductVersion { get; init; }

    /// <summary>How long one call may take, waiting for its turn and repeats included.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one attempt of a call that may be repeated waits for its answer.</summary>
    public TimeSpan AttemptLimit { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Without the token.</summary>
    public override string ToString() => $"{nameof(DiscordRestOptions)} {BaseUrl}";
}
