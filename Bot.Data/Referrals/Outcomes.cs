namespace Bot.Data.Referrals;

public enum OfferOutcome
{
    Offered,
    AlreadyOffered,
    OwnReferral,
    Closed,
}

public enum TakeBackOutcome
{
    TakenBack,
    NothingOffered,
    AlreadyChosen,
    Closed,
}

public enum ChooseOutcome
{
    Chosen,
    AlreadyChosen,
    NotTheReferrer,
    NoStandingOffer,
    Closed,
}

public enum WithdrawOutcome
{
    Withdrawn,
    NotTheReferrer,
    AlreadyChosen,
    Closed,
}

public enum NoteOutcome
{
    Kept,
    NotTheReferrer,
    Closed,
}

public enum PostOutcome
{
    Posted,
    NotTheReferrer,
    AlreadyPosted,
    Closed,
}
