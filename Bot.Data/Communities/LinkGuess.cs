namespace Bot.Data.Communities;

/// <summary>A wrong code that was typed in a chat. It is kept as long as it counts against the next one.</summary>
public sealed class LinkGuess
{
    /// <summary>After this many in <see cref="CountsFor"/> no code is looked at.</summary>
    public const int Most = 5;

    public static readonly TimeSpan CountsFor = TimeSpan.FromMinutes(15);

    private LinkGuess()
    {
    }

    public LinkGuess(long id, ChatId chat, DateTimeOffset at)
    {
        Id = id;
        ChatId = chat;
        At = at;
    }

    public long Id { get; private set; }

    public ChatId ChatId { get; private set; }

    public DateTimeOffset At { get; private set; }
}
