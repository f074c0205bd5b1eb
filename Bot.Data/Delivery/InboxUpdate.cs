using Bot.Data.Communities;

namespace Bot.Data.Delivery;

public enum InboxState
{
    /// <summary>Stored, and confirmed to the platform; not acted on yet.</summary>
    Received,

    /// <summary>Its effect is saved, and so is the answer, which has yet to reach the person.</summary>
    Handled,

    /// <summary>The answer could not be shown and waits for the person to open it.</summary>
    Waiting,

    /// <summary>Over. The row stays a while so that the same update, sent again, changes nothing.</summary>
    Answered,

    /// <summary>Could not be read. Kept for whoever looks into it.</summary>
    Parked,
}

/// <summary>One thing that a platform told us, and how far we are with it. Inserting it is the only de-duplication.</summary>
public sealed class InboxUpdate
{
    /// <summary>Platforms repeat within a day; this is on the safe side.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    private InboxUpdate()
    {
    }

    public InboxUpdate(
        long id, Platform platform, string bot, string key, string scene, string lane, Sealed payload, DateTimeOffset receivedAt)
    {
        Id = id;
        Platform = platform;
        Bot = bot;
        Key = key;
        Scene = scene;
        Lane = lane;
        Payload = payload;
        ReceivedAt = receivedAt;
    }

    /// <summary>Grows in the order of arrival.</summary>
    public long Id { get; private set; }

    public Platform Platform { get; private set; }

    /// <summary>The bot account that was told; its own ids are unique only to it.</summary>
    public string Bot { get; private set; } = "";

    /// <summary>The platform's id of the update. Compared for equality only, never by size.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The chat that it came from, in no words but ids; empty where that could not be read.</summary>
    public string Scene { get; private set; } = "";

    /// <summary>Updates of one lane are handled one after the other, in the order of arrival.</summary>
    public string Lane { get; private set; } = "";

    public InboxState State { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>What came in; replaced by the answer once it is handled, empty once that is out.</summary>
    public Sealed? Payload { get; private set; }

    /// <summary>True while the answer is with the platform and nobody knows yet whether it arrived.</summary>
    public bool IsAnswering { get; private set; }

    /// <summary>Times the platform could not be reached with the answer.</summary>
    public int AnswerAttempts { get; private set; }

    /// <summary>Answers that were let go and never confirmed.</summary>
    public int UnsureSends { get; private set; }

    /// <summary>Not before this; null means at once.</summary>
    public DateTimeOffset? AnswerNotBefore { get; private set; }

    public static Purpose PayloadPurpose(long id) => new("update", 0, id, []);

    public static Purpose AnswerPurpose(long id) => new("answer", 0, id, []);

    /// <param name="answer">Sealed for <see cref="AnswerPurpose"/>; null where silence is the answer.</param>
    public void Handle(Sealed? answer)
    {
        State = answer is null ? InboxState.Answered : InboxState.Handled;
        Payload = answer;
    }

    public void BeginAnswering() => IsAnswering = true;

    /// <summary>Certainly not shown; try again.</summary>
    public void AnswerLater(DateTimeOffset at)
    {
        AnswerAttempts++;
        (IsAnswering, AnswerNotBefore) = (false, at);
    }

    /// <summary>It may have arrived. Said once more, never a third time.</summary>
    public void BecomeUnsure(DateTimeOffset again)
    {
        UnsureSends++;
        (IsAnswering, AnswerNotBefore) = (false, again);
        if (UnsureSends > 1) Finish();
    }

    /// <summary>The person was told where to look, and opens it with a tap.</summary>
    public void AwaitOpening() => (State, IsAnswering) = (InboxState.Waiting, false);

    public void Finish() => (State, Payload, IsAnswering) = (InboxState.Answered, null, false);

    public void Park() => State = InboxState.Parked;
}
