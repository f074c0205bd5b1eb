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

    /// <summary>In no particular order: the database has none for them.</summary>
    public IReadOnlyList<Account> Accounts => accounts;

    /// <summary>The chat that a private conversation with this member is about; null until there is one.</summary>
    public ChatId? CurrentChatId { get; private set; }

    /// <summary>The name by which colleagues know this person where no platform's own name is meant.</summary>
    public string DisplayName => InOrder.First().DisplayName;

    public Account AddAccount(Platform platform, string externalId, string displayName, string? username)
    {
        var account = new Account(platform, externalId, displayName, username);
        accounts.Add(account);
        return account;
    }

    public Account? AccountOn(Platform platform) => InOrder.FirstOrDefault(account => account.Platform == platform);

    /// <summary>The name that colleagues on a platform see: the one this person has there, else <see cref="DisplayName"/>.</summary>
    public string NameOn(Platform platform) => AccountOn(platform)?.DisplayName ?? DisplayName;

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

    // Always the same order, so that nobody's name changes from one reading to the next.
    private IEnumerable<Account> InOrder =>
        accounts.OrderBy(account => account.Platform).ThenBy(account => account.ExternalId, StringComparer.Ordinal);
}
