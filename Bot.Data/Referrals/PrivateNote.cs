namespace Bot.Data.Referrals;

/// <summary>What only the chosen colleague should know. Erased when the referral ends, or after <see cref="KeptFor"/>.</summary>
public sealed class PrivateNote
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private PrivateNote()
    {
    }

    internal PrivateNote(Sealed? text, Sealed? leftOut, DateTimeOffset writtenAt)
    {
        Text = text;
        LeftOut = leftOut;
        WrittenAt = writtenAt;
    }

    public Sealed? Text { get; private set; }

    /// <summary>Typed with the need and kept off the card; no part of the note unless its writer says so.</summary>
    public Sealed? LeftOut { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>The same words, sealed for other purposes.</summary>
    internal PrivateNote With(Sealed? text, Sealed? leftOut) => new(text, leftOut, WrittenAt);

    internal void ForgetLeftOut() => LeftOut = null;

    internal void Erase() => (Text, LeftOut) = (null, null);
}
