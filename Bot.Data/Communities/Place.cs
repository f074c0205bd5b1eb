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

    /// <summary>The platform's id of the topic; empty for the chat's general place. Unique in the chat, and stays.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>Whether the topic was closed or deleted.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Where posts go: the topic, or the general one (empty) once it is closed.</summary>
    public string PostingTopic => IsClosed ? "" : Topic;

    /// <summary>The topic was closed or deleted: from now on its posts go to the general place.</summary>
    public void FallBackToGeneral() => IsClosed = true;
}
