using Bot.Data.Communities;

namespace Bot.Data.Directory;

/// <summary>
/// A member as colleagues see them: profiles in several linked chats read as one. Of each field the newest answer counts,
/// and the specialties are united.
/// </summary>
/// <param name="profiles">At least one, all of this member.</param>
public sealed class ListedMember(Member member, IReadOnlyCollection<Profile> profiles)
{
    public Member Member { get; } = member;

    public MemberId Id => Member.Id;

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Profile> Profiles { get; } = [.. profiles.OrderBy(profile => profile.Id)];

    public IReadOnlyList<ListedSpecialty> Specialties =>
        [.. Profiles.SelectMany(profile => profile.Specialties).DistinctBy(listed => listed.Name, StringComparer.OrdinalIgnoreCase)];

    public bool IsListed => Profiles.Any(profile => profile.IsListed);

    public string? Area => Newest(ProfileAnswer.Area, profile => profile.Area is not null).Area;

    public IReadOnlyList<string> Languages => Newest(ProfileAnswer.Languages, profile => profile.Languages.Count > 0).Languages;

    /// <summary>The profile that holds the newest contact, and with it the purpose under which that is sealed.</summary>
    public Profile ContactHolder => Newest(ProfileAnswer.Contact, profile => profile.Contact is not null);

    public bool ContactIsPublic => Newest(ProfileAnswer.PublicContact, profile => profile.ContactIsPublic).ContactIsPublic;

    public string? Licence => Newest(ProfileAnswer.Licence, profile => profile.Licence is not null).Licence;

    public bool DoesInHome => Newest(ProfileAnswer.InHome, profile => profile.DoesInHome).DoesInHome;

    public bool WantsTrades => Newest(ProfileAnswer.Trades, profile => profile.WantsTrades).WantsTrades;

    public int? CapacityPerWeek => Newest(ProfileAnswer.PerWeek, profile => profile.CapacityPerWeek is not null).CapacityPerWeek;

    public string? Approach => Newest(ProfileAnswer.Approach, profile => profile.Approach is not null).Approach;

    public TellingWish Telling => Newest(ProfileAnswer.Telling, profile => profile.Telling is not TellingWish.NotAsked).Telling;

    public DateOnly? AwayUntil => Newest(ProfileAnswer.Away, profile => profile.AwayUntil is not null).AwayUntil;

    public DateTimeOffset? LastNamedAt => Profiles.Max(profile => profile.LastNamedAt);

    public Availability AvailabilityAt(DateTimeOffset now) =>
        Newest(ProfileAnswer.Availability, profile => profile.AvailabilityAt(now) is not Availability.Unknown).AvailabilityAt(now);

    public bool IsAwayOn(DateOnly date) => AwayUntil is { } back && date < back;

    public bool HasProfileIn(ChatId chat) => Profiles.Any(profile => profile.ChatId == chat);

    public void NamedAt(DateTimeOffset at)
    {
        foreach (var profile in Profiles) profile.NamedAt(at);
    }

    /// <returns>False where it was listed nowhere.</returns>
    public bool Unlist(string name)
    {
        var wasListed = false;
        foreach (var profile in Profiles) wasListed |= profile.Unlist(name);
        return wasListed;
    }

    public void LeaveDirectory()
    {
        foreach (var profile in Profiles) profile.LeaveDirectory();
    }

    // Answers from before their times were kept are older than all others; among them one that says something counts.
    private Profile Newest(ProfileAnswer answer, Func<Profile, bool> saysSomething) => Profiles
        .OrderByDescending(profile => profile.AnsweredAt.GetValueOrDefault(answer))
        .ThenByDescending(saysSomething)
        .ThenByDescending(profile => profile.Id)
        .First();
}
