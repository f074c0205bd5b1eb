using System.Globalization;

namespace Bot.Data.Delivery;

public enum PostState
{
    /// <summary>Something is to be shown that is not shown yet.</summary>
    Waiting,

    /// <summary>Handed to the platform; whether it arrived is not known yet.</summary>
    Sending,

    /// <summary>What is wanted is shown.</summary>
    Shown,

    /// <summary>The person cannot be reached privately; a line in the group says where to look.</summary>
    AwaitsOpening,

    /// <summary>Nothing to say any more, or nowhere to say it.</summary>
    Closed,
}

/// <summary>
/// Something that shall be seen somewhere: a card in a place, or a telling to a person. It holds ids only and is drawn at
/// sending from what is true then. A card is redrawn when its wanted version rises; a telling is wanted once.
/// </summary>
/// <remarks>
/// Members want it drawn while it is being sent. The version of the row makes the two clash: otherwise the end of a
/// sending could cover up a redraw that was wanted meanwhile.
/// </remarks>
public sealed class Post : Aggregate
{
    private Post()
    {
    }

    /// <summary>A card in a place.</summary>
    public Post(long id, string key, string kind, long subjectId, PlaceId place, DateTimeOffset dueAt)
        : this(id, key, kind, subjectId, dueAt) => PlaceId = place;

    /// <summary>A telling to a member.</summary>
    /// <param name="about">A second member whom it speaks of, or null.</param>
    /// <param name="place">Where it came about, and through which the member is reached where no private chat is open.</param>
    public Post(long id, string key, string kind, long subjectId, MemberId to, MemberId? about, PlaceId place, DateTimeOffset dueAt)
        : this(id, key, kind, subjectId, dueAt) => (MemberId, AboutId, PlaceId) = (to, about, place);

    private Post(long id, string key, string kind, long subjectId, DateTimeOffset dueAt)
    {
        Id = id;
        Key = key;
        Kind = kind;
        SubjectId = subjectId;
        DueAt = dueAt;
        WantedVersion = 1;
    }

    public long Id { get; private set; }

    /// <summary>Unique: what is shown, of what, to whom. Wanting the same thing twice finds the same row.</summary>
    public string Key { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public long SubjectId { get; private set; }

    /// <summary>The one person it is for; null for a card that everyone in the place sees.</summary>
    public MemberId? MemberId { get; private set; }

    public MemberId? AboutId { get; private set; }

    public PlaceId PlaceId { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    public int WantedVersion { get; private set; }

    public int ShownVersion { get; private set; }

    /// <summary>The platform's id of the message; null until it was shown.</summary>
    public string? MessageId { get; private set; }

    public PostState State { get; private set; }

    /// <summary>Sends of which nobody knows whether they arrived.</summary>
    public int UnsureSends { get; private set; }

    /// <summary>Sends that were tried and refused, since the last one that succeeded.</summary>
    public int Attempts { get; private set; }

    /// <summary>The version that is on its way while the state is <see cref="PostState.Sending"/>.</summary>
    public int SendingVersion { get; private set; }

    /// <summary>Messages that this post has had and needs another after: it tells the repeat of a sending from a new one.</summary>
    public int Issue { get; private set; }

    /// <summary>The same for every repeat of one sending, and for no other. At most 22 characters.</summary>
    public string Nonce => string.Create(CultureInfo.InvariantCulture, $"{Id:x}.{Issue:x}");

    /// <summary>The <see cref="Key"/> of a telling.</summary>
    public static string KeyOfTelling(string kind, long subjectId, MemberId to, MemberId? about) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{subjectId}:to:{to.Value}:of:{about?.Value ?? 0}");

    public bool IsCard => MemberId is null;

    /// <summary>Draw it again. Where it is being sent just now, the next turn shows what changed.</summary>
    public void Want(DateTimeOffset now)
    {
        WantedVersion++;
        if (State is PostState.Sending) return;

        (State, DueAt, Attempts) = (PostState.Waiting, now, 0);
    }

    public void Begin() => (State, SendingVersion) = (PostState.Sending, WantedVersion);

    /// <param name="messageId">Null where the platform has no id for it: then it cannot be changed later.</param>
    public void Succeed(string? messageId, DateTimeOffset now)
    {
        if (messageId != MessageId) Issue++;
        (MessageId, ShownVersion, Attempts) = (messageId ?? MessageId, SendingVersion, 0);
        Rest(now);
    }

    /// <summary>There was nothing to draw, or no place left to draw it.</summary>
    public void Close() => State = PostState.Closed;

    /// <summary>Certainly not shown; try again.</summary>
    public void RetryAt(DateTimeOffset at)
    {
        Attempts++;
        (State, DueAt) = (PostState.Waiting, at);
    }

    /// <summary>
    /// Sent, and the answer never came: it may be there. An edit is simply repeated; a new message is counted and sent
    /// once more, never a third time.
    /// </summary>
    public void BecomeUnsure(DateTimeOffset retryAt)
    {
        if (MessageId is null && ++UnsureSends > 1)
        {
            ShownVersion = SendingVersion;
            Rest(retryAt);
            return;
        }

        RetryAt(retryAt);
    }

    /// <summary>The message is gone from the place; the next drawing is a new one.</summary>
    public void ForgetMessage(DateTimeOffset now)
    {
        MessageId = null;
        RetryAt(now);
    }

    /// <summary>The chat got a new id, and with it lost the messages of the old one.</summary>
    public void LoseMessage() => MessageId = null;

    /// <summary>The topic is gone; from now on it is shown in another place, as a new message.</summary>
    public void MoveTo(PlaceId place, DateTimeOffset now)
    {
        PlaceId = place;
        ForgetMessage(now);
    }

    /// <summary>A line in the group told the person where to look.</summary>
    public void AwaitOpening() => (State, Issue) = (PostState.AwaitsOpening, Issue + 1);

    /// <summary>The private chat is open now: say it there.</summary>
    public void SayPrivately(DateTimeOffset now)
    {
        if (State is PostState.AwaitsOpening) (State, DueAt, Attempts) = (PostState.Waiting, now, 0);
    }

    /// <summary>The person came to look, and was shown it.</summary>
    public void BeSeen() => (State, ShownVersion) = (PostState.Shown, WantedVersion);

    /// <summary>A member whom it is for, or of whom it speaks, has another id now.</summary>
    /// <returns>The key of this telling from now on: <see cref="Take"/> it where no other post has it.</returns>
    public string Rename(MemberId former, MemberId current)
    {
        if (MemberId == former) MemberId = current;
        if (AboutId == former) AboutId = current;
        return MemberId is { } to ? KeyOfTelling(Kind, SubjectId, to, AboutId) : Key;
    }

    public void Take(string key) => Key = key;

    private void Rest(DateTimeOffset now)
    {
        State = ShownVersion < WantedVersion ? PostState.Waiting : PostState.Shown;
        DueAt = now;
    }
}
