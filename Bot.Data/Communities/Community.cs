namespace Bot.Data.Communities;

/// <summary>The chats that share one directory. A new chat has its own.</summary>
public sealed class Community : Aggregate
{
    private Community()
    {
    }

    public Community(CommunityId id) => Id = id;

    /// <summary>One that comes out of another, and keeps its clock.</summary>
    public Community(CommunityId id, string timeZone)
        : this(id) => TimeZone = timeZone;

    public CommunityId Id { get; private set; }

    /// <summary>An IANA zone id. UTC until somebody sets it.</summary>
    public string TimeZone { get; private set; } = "UTC";
}
