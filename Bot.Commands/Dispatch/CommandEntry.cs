using Bot.Commands.Chat;

namespace Bot.Commands.Dispatch;

public enum Audience
{
    Everyone,
    Admins,
}

/// <summary>One command as every list shows it: the platforms' menus, /help, the README and "did you mean".</summary>
/// <param name="Name">1 to 32 of a-z, 0-9 and _: what both Telegram and Discord take.</param>
/// <param name="Summary">1 to 100 characters (Discord's limit, the narrower one), in our own words.</param>
/// <param name="Example">What to type behind the name; empty where nothing needs to be.</param>
public sealed record CommandEntry(string Name, string Summary, string Example)
{
    /// <summary>Other names of the same command. They are understood and suggested, but not listed.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Who may see what it answers. Where the platform can, a private command is itself seen by its writer only.</summary>
    public Visibility Answer { get; init; } = Visibility.Private;

    /// <summary>Shown in a group's short menu.</summary>
    public bool IsInGroupMenu { get; init; }

    public Audience Audience { get; init; }

    /// <summary>False where an administrator who speaks as the group itself may use it too.</summary>
    public bool NeedsPerson { get; init; } = true;
}
