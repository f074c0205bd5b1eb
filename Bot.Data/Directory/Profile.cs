using System.Collections.Immutable;

namespace Bot.Data.Directory;

/// <summary>What colleagues in one chat can know of a member.</summary>
public sealed class Profile : Aggregate
{
    /// <summary>"Taking new clients" is a promise that fades: older than this it counts as unknown.</summary>
    public static readonly TimeSpan AvailabilityFadesAfter = TimeSpan.FromDays(60);

    /// <summary>More than anyone masters; enough that a paste of a whole price list is refused kindly.</summary>
    public const int MostSpecialties = 40;

    private readonly List<ListedSpecialty> specialties = [];
    private readonly List<string> languages = [];

    private Profile()
    {
    }

    public Profile(long id, MemberId member, ChatId chat)
    {
        Id = id;
        MemberId = member;
        ChatId = chat;
    }

    public long Id { get; private set; }

    public MemberId MemberId { get; private set; }

    public ChatId ChatId { get; private set; }

    public IReadOnlyList<ListedSpecialty> Specialties => specialties;

    /// <summary>A town or region, as the member wrote it.</summary>
    public string? Area { get; private set; }

    /// <summary>English names: "English", "Spanish".</summary>
    public IReadOnlyList<string> Languages => languages;

    /// <summary>How a colleague reaches the member; null means by the chat account. Passed on at a handoff only.</summary>
    public Sealed? Contact { get; private set; }

    /// <summary>The member's own wish that the contact may be shown in the directory.</summary>
    public bool ContactIsPublic { get; private set; }

    /// <summary>As the member states it ("LMT Idaho 1234"); nobody has checked it.</summary>
    public string? Licence { get; private set; }

    public bool DoesInHome { get; private set; }

    public bool WantsTrades { get; private set; }

    /// <summary>Referrals a week that feel good; null where the member did not say.</summary>
    public int? CapacityPerWeek { get; private set; }

    public string? Approach { get; private set; }

    public TellingWish Telling { get; private set; }

    /// <summary>First day back (local date); null when not away.</summary>
    public DateOnly? AwayUntil { get; private set; }

    /// <summary>
    /// When each field was last said; one that is not in here was never said, or before this was kept. It tells the newest
    /// answer of a member who has a profile in several linked chats.
    /// </summary>
    public ImmutableDictionary<ProfileAnswer, DateTimeOffset> AnsweredAt { get; private set; } =
        ImmutableDictionary<ProfileAnswer, DateTimeOffset>.Empty;

    /// <summary>The member's wish to be found from this chat alone, though it is linked with others.</summary>
    public bool StaysHere { get; private set; }

    /// <summary>When this member was last named as a fit, so that those who fit are named in turn.</summary>
    public DateTimeOffset? LastNamedAt { get; private set; }

    private Availability SaidAvailability { get; set; }

    private DateTimeOffset? SaidAvailabilityAt { get; set; }

    public bool IsListed => specialties.Count > 0;

    public Availability AvailabilityAt(DateTimeOffset now) =>
        SaidAvailabilityAt is { } said && now - said < AvailabilityFadesAfter ? SaidAvailability : Availability.Unknown;

    public bool IsAwayOn(DateOnly date) => AwayUntil is { } back && date < back;

    /// <summary>Adds what is new and says how many that were.</summary>
    /// <returns>0 where everything was listed already, or the list is full.</returns>
    public int ListFor(IEnumerable<(string Name, bool IsOwnWords)> added)
    {
        var before = specialties.Count;
        foreach (var (name, isOwnWords) in added)
        {
            if (specialties.Count == MostSpecialties) break;
            if (!specialties.Any(listed => string.Equals(listed.Name, name, StringComparison.OrdinalIgnoreCase)))
                specialties.Add(new ListedSpecialty(name, isOwnWords));
        }

        return specialties.Count - before;
    }

    /// <returns>False where it was not listed.</returns>
    public bool Unlist(string name) =>
        specialties.RemoveAll(listed => string.Equals(listed.Name, name, StringComparison.OrdinalIgnoreCase)) > 0;

    public void WorkIn(string? area, DateTimeOffset at)
    {
        Area = area;
        Note(ProfileAnswer.Area, at);
    }

    public void Speak(IEnumerable<string> spoken, DateTimeOffset at)
    {
        languages.Clear();
        languages.AddRange(spoken.Distinct(StringComparer.OrdinalIgnoreCase));
        Note(ProfileAnswer.Languages, at);
    }

    public void SayAvailability(Availability availability, DateTimeOffset at)
    {
        SaidAvailability = availability;
        SaidAvailabilityAt = at;
        Note(ProfileAnswer.Availability, at);
    }

    /// <summary>The purpose under which <see cref="Contact"/> is sealed, and who may open it.</summary>
    public Purpose ContactPurpose(params MemberId[] colleagues) => new("contact", MemberId.Value, Id, [MemberId, .. colleagues]);

    public void ReachBy(Sealed? contact, DateTimeOffset at)
    {
        Contact = contact;
        Note(ProfileAnswer.Contact, at);
    }

    public void ShowContact(bool isPublic, DateTimeOffset at)
    {
        ContactIsPublic = isPublic;
        Note(ProfileAnswer.PublicContact, at);
    }

    public void StateLicence(string? licence, DateTimeOffset at)
    {
        Licence = licence;
        Note(ProfileAnswer.Licence, at);
    }

    public void OfferInHome(bool does, DateTimeOffset at)
    {
        DoesInHome = does;
        Note(ProfileAnswer.InHome, at);
    }

    public void WantTrades(bool wants, DateTimeOffset at)
    {
        WantsTrades = wants;
        Note(ProfileAnswer.Trades, at);
    }

    public void TakePerWeek(int? referrals, DateTimeOffset at)
    {
        CapacityPerWeek = referrals;
        Note(ProfileAnswer.PerWeek, at);
    }

    public void DescribeApproach(string? approach, DateTimeOffset at)
    {
        Approach = approach;
        Note(ProfileAnswer.Approach, at);
    }

    public void WishToBeTold(TellingWish wish, DateTimeOffset at)
    {
        Telling = wish;
        Note(ProfileAnswer.Telling, at);
    }

    public void BeAwayUntil(DateOnly? firstDayBack, DateTimeOffset at)
    {
        AwayUntil = firstDayBack;
        Note(ProfileAnswer.Away, at);
    }

    public void NamedAt(DateTimeOffset at) => LastNamedAt = at;

    public void StayHere(bool stays) => StaysHere = stays;

    /// <summary>The member has another id now.</summary>
    public void BelongTo(MemberId member, Vault vault)
    {
        var before = ContactPurpose();
        MemberId = member;
        if (Contact is { } contact) Contact = vault.Reseal(contact, before, ContactPurpose());
    }

    /// <summary>Takes up what a second profile of the same person says and this one does not.</summary>
    public void Unite(Profile other, Vault vault)
    {
        ListFor(other.specialties.Select(listed => (listed.Name, listed.IsOwnWords)));
        languages.AddRange([.. other.languages.Except(languages, StringComparer.OrdinalIgnoreCase)]);
        foreach (var (answer, at) in other.AnsweredAt.Where(said => !AnsweredAt.ContainsKey(said.Key))) Note(answer, at);
        (Area, Licence, Approach) = (Area ?? other.Area, Licence ?? other.Licence, Approach ?? other.Approach);
        (CapacityPerWeek, AwayUntil) = (CapacityPerWeek ?? other.CapacityPerWeek, AwayUntil ?? other.AwayUntil);
        (DoesInHome, WantsTrades) = (DoesInHome || other.DoesInHome, WantsTrades || other.WantsTrades);
        if (Telling is TellingWish.NotAsked) Telling = other.Telling;
        if (other.SaidAvailabilityAt > (SaidAvailabilityAt ?? DateTimeOffset.MinValue))
            (SaidAvailability, SaidAvailabilityAt) = (other.SaidAvailability, other.SaidAvailabilityAt);
        if (Contact is null && other.Contact is { } contact)
            (Contact, ContactIsPublic) = (vault.Reseal(contact, other.ContactPurpose(), ContactPurpose()), other.ContactIsPublic);
    }

    /// <summary>The member leaves the directory. The row stays, empty, so that open referrals keep their referrer.</summary>
    public void LeaveDirectory()
    {
        specialties.Clear();
        languages.Clear();
        (Area, Contact, ContactIsPublic, Licence, Approach, CapacityPerWeek, AwayUntil) = (null, null, false, null, null, null, null);
        (DoesInHome, WantsTrades, Telling) = (false, false, TellingWish.NotAsked);
        (SaidAvailability, SaidAvailabilityAt) = (Availability.Unknown, null);
        AnsweredAt = AnsweredAt.Clear();
    }

    private void Note(ProfileAnswer answer, DateTimeOffset at) => AnsweredAt = AnsweredAt.SetItem(answer, at);
}
