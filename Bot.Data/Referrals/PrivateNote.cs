namespace Bot.Data.Referrals;

/// <summary>What only the chosen colleague should know. Erased when the referral ends, or after <see cref="KeptFor"/>.</summary>
public sealed class PrivateNote
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private PrivateNote()
    {
    }

    internal PrivateNote(Sealed text, DateTimeOffset writtenAt)
    {
        Text = text;
        WrittenAt = writtenAt;
    }

    public Sealed? Text { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    internal void Erase() => Text = null;
}
