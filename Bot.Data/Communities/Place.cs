namespace Bot.Data.Communities;

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

    /// <summary>The platform's id of the topic; empty for the chat's general place. Unique in the chat.</summary>
    public string Topic { get; private set; } = "";
}
