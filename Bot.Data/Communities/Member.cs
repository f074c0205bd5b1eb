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

    /// <summary>False where both have an account on one platform: two people, or one whom nobody could tell from two.</summary>
    public bool CanTakeOver(Member other) => !accounts.Any(account => other.AccountOn(account.Platform) is not null);

    /// <summary>The other turned out to be the same person: their accounts are this member's from now on.</summary>
    public void TakeOver(Member other)
    {
        accounts.AddRange(other.accounts);
        other.accounts.Clear();
        CurrentChatId ??= other.CurrentChatId;
    }

    public void ActIn(ChatId chat) => CurrentChatId = chat;
}
