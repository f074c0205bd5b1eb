namespace Bot.Data.Communities;

/// <summary>One group on one platform.</summary>
public sealed class CommunityChat : Aggregate
{
    private CommunityChat()
    {
    }

    public CommunityChat(ChatId id, CommunityId community, Platform platform, string externalId, string title)
    {
        Id = id;
        CommunityId = community;
        Platform = platform;
        ExternalId = externalId;
        Title = title;
    }

    public ChatId Id { get; private set; }

    public CommunityId CommunityId { get; private set; }

    public Platform Platform { get; private set; }

    /// <summary>The platform's own id of the group.</summary>
    public string ExternalId { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>False once the bot was removed: nothing is sent there until it is added again.</summary>
    public bool IsReachable { get; private set; } = true;

    /// <summary>Whether ordinary messages reach the bot here, or only commands and replies to it.</summary>
    public bool HearsEverything { get; private set; }

    /// <summary>Whether the bot may do an administrator's work here.</summary>
    public bool BotIsAdmin { get; private set; }

    /// <summary>False where ordinary questions are answered only in the places that were chosen for them.</summary>
    public bool AnswersAnywhere { get; private set; } = true;

    /// <summary>Whether the platform lets an administrator pick places of the chat.</summary>
    public bool HasPickablePlaces => Platform is Platform.Discord;

    /// <summary>Whether the bot hears more here once it is made an administrator; elsewhere that is up to whoever hosts it.</summary>
    public bool RightsDecideHearing => Platform is not Platform.Discord;

    /// <summary>From now on it is read together with the chats of that community. No row of anything in it moves.</summary>
    public void Join(CommunityId community) => CommunityId = community;

    public void Rename(string title) => Title = title;

    public void Admit(bool hearsEverything, bool botIsAdmin, bool answersAnywhere)
    {
        IsReachable = true;
        HearsEverything = hearsEverything;
        BotIsAdmin = botIsAdmin;
        AnswersAnywhere = answersAnywhere;
    }

    public void Leave() => IsReachable = false;

    /// <summary>Somebody spoke to the bot there, so it is in again, whatever was told before.</summary>
    public void BeHeard() => IsReachable = true;

    /// <summary>The platform gave the group a new id; everything that belongs to it comes along.</summary>
    public void MoveTo(string externalId) => ExternalId = externalId;
}
