namespace Bot.Data.Directory;

/// <summary>Whether a member has room for new clients. Their own word, and one that fades.</summary>
public enum Availability
{
    Unknown,
    TakingNewClients,
    AFewSpots,
    Full,
}

/// <summary>How a member wants to hear of a need that fits.</summary>
public enum TellingWish
{
    NotAsked,
    Privately,
    MentionedHere,
    LooksThemselves,
}
