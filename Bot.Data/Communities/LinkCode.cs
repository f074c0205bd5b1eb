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
        Renew(hash, place, at);
    }

    public ChatId ChatId { get; private set; }

    public byte[] Hash { get; private set; } = [];

    public PlaceId PlaceId { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Another code takes the place of this one, which opens nothing any more.</summary>
    public void Renew(byte[] hash, PlaceId place, DateTimeOffset at) => (Hash, PlaceId, ExpiresAt) = (hash, place, at + ValidFor);
}
