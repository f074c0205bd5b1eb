namespace Bot.Data.Referrals;

public enum OfferState
{
    Standing,
    TakenBack,
    Chosen,
    NotChosen,
}

/// <summary>How the referrer reaches the colleague who offered.</summary>
public enum ContactWay
{
    InChat,
    ByContact,
}

/// <summary>A colleague's "I can help".</summary>
public sealed class Offer
{
    private Offer()
    {
    }

    internal Offer(MemberId by, DateTimeOffset at)
    {
        By = by;
        At = at;
    }

    public MemberId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public OfferState State { get; internal set; }

    public ContactWay Way { get; internal set; }

    /// <summary>The same offer, in the name of another member.</summary>
    internal Offer InNameOf(MemberId member) => new(member, At) { State = State, Way = Way };

    /// <summary>Offered once more, after it was taken back.</summary>
    internal void StandAgain(DateTimeOffset at) => (State, At) = (OfferState.Standing, at);
}
