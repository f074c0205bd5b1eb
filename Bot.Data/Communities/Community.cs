namespace Bot.Data.Communities;

/// <summary>The chats that share one directory. A new chat has its own.</summary>
public sealed class Community : Aggregate
{
    private Community()
    {
    }

    public Community(CommunityId id) => Id = id;

    public CommunityId Id { get; private set; }

    /// <summary>An IANA zone id. UTC until somebody sets it.</summary>
    public string TimeZone { get; private set; } = "UTC";
}
