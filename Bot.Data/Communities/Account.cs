namespace Bot.Data.Communities;

/// <summary>Whether the bot may write to a person privately.</summary>
public enum PrivateReach
{
    /// <summary>Nobody has tried yet.</summary>
    Unknown,
    Open,
    Closed,
}

/// <summary>A member's account on one platform.</summary>
public sealed class Account
{
    private Account()
    {
    }

    internal Account(Platform platform, string externalId, string displayName, string? username)
    {
        Platform = platform;
        ExternalId = externalId;
        DisplayName = displayName;
        Username = username;
    }

    public Platform Platform { get; private set; }

    /// <summary>The platform's own id of the person; names and usernames change, this does not.</summary>
    public string ExternalId { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    /// <summary>Without the @; null where the person has none.</summary>
    public string? Username { get; private set; }

    public PrivateReach PrivateReach { get; private set; }

    public void Know(string displayName, string? username)
    {
        DisplayName = displayName;
        Username = username;
    }

    public void OpenPrivately() => PrivateReach = PrivateReach.Open;

    public void ClosePrivately() => PrivateReach = PrivateReach.Closed;
}
