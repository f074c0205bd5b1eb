namespace Bot.Tests.Support.Telegram;

/// <summary>What an administrator may do; the rights that this bot can use, the others are false.</summary>
public sealed record AdminRights
{
    public static AdminRights All { get; } = new() { CanDeleteMessages = true, CanPinMessages = true, CanManageTopics = true };

    public static AdminRights None { get; } = new();

    public bool CanDeleteMessages { get; init; }

    public bool CanPinMessages { get; init; }

    public bool CanManageTopics { get; init; }
}
