namespace Bot.Data.Communities;

/// <summary>A chat's invitation to another chat to become one community with it. One for a chat at a time; using it removes it.</summary>
public sealed class LinkCode
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(15);

    private LinkCode()
    {
    }

    /// <param name="hash">Of the code; the code itself is kept nowhere.</param>
    /// <param name="place">Where it was asked for: there the chat is told when it is used.</param>
    public LinkCode(ChatId chat, byte[] hash, PlaceId place, DateTimeOffset at)
    {
        ChatId = chat;
        Hash = hash;
        PlaceId = place;
        ExpiresAt = at + ValidFor;
    }

    public ChatId ChatId { get; private set; }

    public byte[] Hash { get; private set; } = [];

    public PlaceId PlaceId { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }
}
