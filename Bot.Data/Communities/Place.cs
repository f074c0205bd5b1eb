namespace Bot.Data.Communities;

/// <summary>What a place is for, where an admin has said so.</summary>
[Flags]
public enum PlaceUses
{
    None = 0,
    Referrals = 1,
    Meetups = 2,
    Questions = 4,
}

/// <summary>A topic or channel of a chat.</summary>
public sealed class Place
{
    private Place()
    {
    }

    public Place(PlaceId id, ChatId chat, string topic)
    {
        Id = id;
        ChatId = chat;
        Topic = topic;
    }

    public PlaceId Id { get; private set; }

    public ChatId ChatId { get; private set; }

    /// <summary>What an admin chose it for.</summary>
    public PlaceUses Uses { get; private set; }

    /// <summary>The platform's id of the topic; empty for the chat's general place. Unique in the chat.</summary>
    public string Topic { get; private set; } = "";

    public void UseFor(PlaceUses uses) => Uses |= uses;

    public void UseNoMoreFor(PlaceUses uses) => Uses &= ~uses;
}
