namespace Bot.Data.Referrals;

public enum ReferralStatus
{
    /// <summary>Its writer is looking at the card; nobody else knows of it.</summary>
    Draft,
    Open,
    Chosen,
    Withdrawn,
    Expired,
}

/// <summary>A client who needs a colleague: open until one is chosen, or it is withdrawn or expires.</summary>
public sealed class Referral : Aggregate
{
    /// <summary>A referral nobody was chosen for ends after this.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(14);

    private readonly List<Offer> offers = [];

    private Referral()
    {
    }

    /// <param name="isDraft">True where the writer should see the card before anyone else does.</param>
    public Referral(long id, MemberId referrer, PlaceId place, ChatId chat, ReferralNeed need, DateTimeOffset at, bool isDraft)
    {
        Id = id;
        ReferrerId = referrer;
        PlaceId = place;
        ChatId = chat;
        Need = need;
        AskedAt = at;
        Status = isDraft ? ReferralStatus.Draft : ReferralStatus.Open;
    }

    public long Id { get; private set; }

    public MemberId ReferrerId { get; private set; }

    public ChatId ChatId { get; private set; }

    public PlaceId PlaceId { get; private set; }

    public ReferralNeed Need { get; private set; } = null!;

    public DateTimeOffset AskedAt { get; private set; }

    public ReferralStatus Status { get; private set; }

    /// <summary>When it stopped being open; null while it is.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public PrivateNote? Note { get; private set; }

    /// <summary>
    /// An area that nobody here works in, as its writer typed it: it may be anything, so it rests sealed and stands in no
    /// card until the writer has seen it and posts. Null where there is none.
    /// </summary>
    public Sealed? GuessedArea { get; private set; }

    public IReadOnlyList<Offer> Offers => offers;

    public bool IsOpen => Status is ReferralStatus.Open;

    /// <summary>The earliest first.</summary>
    public IEnumerable<Offer> StandingOffers =>
        offers.Where(offer => offer.State is OfferState.Standing).OrderBy(offer => offer.At);

    /// <summary>The colleague who looks after the client; null until one is chosen.</summary>
    public MemberId? ChosenId => offers.FirstOrDefault(offer => offer.State is OfferState.Chosen)?.By;

    public PostOutcome Post(MemberId by, ReferralNeed need, DateTimeOffset at)
    {
        if (by != ReferrerId) return PostOutcome.NotTheReferrer;
        if (Status is ReferralStatus.Open) return PostOutcome.AlreadyPosted;
        if (Status is not ReferralStatus.Draft) return PostOutcome.Closed;

        (Need, GuessedArea, AskedAt, Status) = (need, null, at, ReferralStatus.Open);
        return PostOutcome.Posted;
    }

    /// <summary>Puts another need in the place of a draft's.</summary>
    /// <param name="guessedArea">Sealed for <see cref="GuessedAreaPurpose"/>.</param>
    /// <returns>False where it is not this member's draft.</returns>
    public bool Redraft(MemberId by, ReferralNeed need, Sealed? guessedArea)
    {
        if (by != ReferrerId || Status is not ReferralStatus.Draft) return false;

        (Need, GuessedArea) = (need, guessedArea);
        return true;
    }

    public OfferOutcome OfferHelp(MemberId colleague, DateTimeOffset at)
    {
        if (colleague == ReferrerId) return OfferOutcome.OwnReferral;
        if (Status is not ReferralStatus.Open) return OfferOutcome.Closed;

        var earlier = OfferBy(colleague);
        if (earlier is { State: OfferState.Standing }) return OfferOutcome.AlreadyOffered;

        if (earlier is not null) earlier.StandAgain(at);
        else offers.Add(new Offer(colleague, at));
        return OfferOutcome.Offered;
    }

    /// <returns>False where the colleague has no offer that stands.</returns>
    public bool ReachBy(MemberId colleague, ContactWay way)
    {
        if (OfferBy(colleague) is not { State: OfferState.Standing or OfferState.Chosen } offer) return false;

        offer.Way = way;
        return true;
    }

    public TakeBackOutcome TakeBack(MemberId colleague)
    {
        if (OfferBy(colleague) is not { } offer || offer.State is OfferState.TakenBack) return TakeBackOutcome.NothingOffered;
        if (offer.State is OfferState.Chosen) return TakeBackOutcome.AlreadyChosen;
        if (Status is not ReferralStatus.Open) return TakeBackOutcome.Closed;

        offer.State = OfferState.TakenBack;
        return TakeBackOutcome.TakenBack;
    }

    public ChooseOutcome Choose(MemberId by, MemberId colleague, DateTimeOffset at)
    {
        if (by != ReferrerId) return ChooseOutcome.NotTheReferrer;
        if (Status is ReferralStatus.Chosen) return ChooseOutcome.AlreadyChosen;
        if (Status is not ReferralStatus.Open) return ChooseOutcome.Closed;
        if (OfferBy(colleague) is not { State: OfferState.Standing } chosen) return ChooseOutcome.NoStandingOffer;

        foreach (var offer in StandingOffers) offer.State = OfferState.NotChosen;
        chosen.State = OfferState.Chosen;
        End(ReferralStatus.Chosen, at);
        return ChooseOutcome.Chosen;
    }

    public WithdrawOutcome Withdraw(MemberId by, DateTimeOffset at)
    {
        if (by != ReferrerId) return WithdrawOutcome.NotTheReferrer;
        if (Status is ReferralStatus.Chosen) return WithdrawOutcome.AlreadyChosen;
        if (Status is not (ReferralStatus.Open or ReferralStatus.Draft)) return WithdrawOutcome.Closed;

        End(ReferralStatus.Withdrawn, at);
        EraseNote();
        return WithdrawOutcome.Withdrawn;
    }

    /// <summary>An administrator ends it in the referrer's stead. They see no more of it than the card.</summary>
    /// <returns>False where it is not open.</returns>
    public bool Close(DateTimeOffset at)
    {
        if (Status is not ReferralStatus.Open) return false;

        End(ReferralStatus.Withdrawn, at);
        EraseNote();
        return true;
    }

    /// <returns>False where it is not open, or not old enough.</returns>
    public bool Expire(DateTimeOffset at)
    {
        if (Status is not (ReferralStatus.Open or ReferralStatus.Draft) || at - AskedAt < OpenFor) return false;

        End(ReferralStatus.Expired, at);
        EraseNote();
        return true;
    }

    /// <summary>The purpose under which the note is sealed: the referrer and the chosen colleague may read it, nobody else.</summary>
    public Purpose NotePurpose => new("note", ReferrerId.Value, Id, ChosenId is { } chosen ? [ReferrerId, chosen] : [ReferrerId]);

    /// <summary>The purpose under which what was left out of the card is sealed: its writer may read it, nobody else.</summary>
    public Purpose LeftOutPurpose => new("left out", ReferrerId.Value, Id, [ReferrerId]);

    /// <summary>The purpose under which a guessed area is sealed: its writer may read it, nobody else.</summary>
    public Purpose GuessedAreaPurpose => new("guessed area", ReferrerId.Value, Id, [ReferrerId]);

    public bool HasNote => Note?.Text is not null;

    /// <summary>Keeps a note, in place of an earlier one.</summary>
    /// <param name="text">Sealed for <see cref="NotePurpose"/>.</param>
    public NoteOutcome KeepNote(MemberId by, Sealed text, DateTimeOffset at)
    {
        if (by != ReferrerId) return NoteOutcome.NotTheReferrer;
        if (Status is ReferralStatus.Withdrawn or ReferralStatus.Expired) return NoteOutcome.Closed;

        Note = new PrivateNote(text, Note?.LeftOut, at);
        return NoteOutcome.Kept;
    }

    /// <summary>Holds back what its writer typed and no card may show, until they say whether it shall become the note.</summary>
    /// <param name="text">Sealed for <see cref="LeftOutPurpose"/>; null where nothing was left out this time.</param>
    public void HoldBack(Sealed? text, DateTimeOffset at)
    {
        if (text is not null || Note is not null) Note = new PrivateNote(Note?.Text, text, at);
    }

    /// <summary>Forgets what was held back: it became the note, or was not wanted.</summary>
    public void ForgetLeftOut() => Note?.ForgetLeftOut();

    /// <summary>
    /// Two members turned out to be one person: whatever named the former names the current one. Who offered under both
    /// ids offered once, and nobody offers to themselves.
    /// </summary>
    public void Rename(MemberId former, MemberId current, Vault vault)
    {
        var (note, leftOut, area) = (NotePurpose, LeftOutPurpose, GuessedAreaPurpose);
        if (ReferrerId == former) ReferrerId = current;
        RenameOffers(former, current);
        if (ReferrerId != current) return;

        if (OfferBy(current) is { State: OfferState.Standing } own) own.State = OfferState.TakenBack;
        Note = Note?.With(
            Note.Text is { } text ? vault.Reseal(text, note, NotePurpose) : null,
            Note.LeftOut is { } held ? vault.Reseal(held, leftOut, LeftOutPurpose) : null);
        if (GuessedArea is { } guess) GuessedArea = vault.Reseal(guess, area, GuessedAreaPurpose);
    }

    public void EraseNote() => Note?.Erase();

    private void RenameOffers(MemberId former, MemberId current)
    {
        if (OfferBy(former) is not { } theirs) return;

        offers.Remove(theirs);
        if (OfferBy(current) is { } other)
        {
            if (WeightOf(other.State) >= WeightOf(theirs.State)) return;
            offers.Remove(other);
        }

        offers.Add(theirs.InNameOf(current));
    }

    private static int WeightOf(OfferState state) => state switch
    {
        OfferState.Chosen => 3,
        OfferState.Standing => 2,
        OfferState.NotChosen => 1,
        _ => 0,
    };

    private Offer? OfferBy(MemberId colleague) => offers.FirstOrDefault(offer => offer.By == colleague);

    private void End(ReferralStatus status, DateTimeOffset at) => (Status, EndedAt, GuessedArea) = (status, at, null);
}
