namespace Bot.Data.Communities;

/// <summary>A person who spoke to the bot. People who only chat are not stored.</summary>
public sealed class Member : Aggregate
{
    private readonly List<Account> accounts = [];

    private Member()
    {
    }

    public Member(MemberId id) => Id = id;

    public MemberId Id { get; private set; }

    public IReadOnlyList<Account> Accounts => accounts;

    /// <summary>The chat that a private conversation with this member is about; null until there is one.</summary>
    public ChatId? CurrentChatId { get; private set; }

    /// <summary>The name by which colleagues know this person.</summary>
    public string DisplayName => accounts[0].DisplayName;

    public Account AddAccount(Platform platform, string externalId, string displayName, string? username)
    {
        var account = new Account(platform, externalId, displayName, username);
        accounts.Add(account);
        return account;
    }

    public Account? AccountOn(Platform platform) => accounts.FirstOrDefault(account => account.Platform == platform);

    public void ActIn(ChatId chat) => CurrentChatId = chat;
}
