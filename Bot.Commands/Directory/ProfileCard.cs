using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Data;
using Bot.Data.Directory;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>A profile as its owner sees it, and as a colleague does.</summary>
public sealed class ProfileCard(CommunityDirectory directory, Taxonomy taxonomy, Vault vault, CommunityReading reading, TimeProvider time)
{
    /// <summary>A colleague's profile.</summary>
    public async Task<Drawing> DrawAsync(MemberId member, Actor reader, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(member, reader.Chat, cancellationToken) is not { } profile) return new Drawing(Say($"That profile is no longer here."));
        if (!profile.IsListed) return new Drawing(Say($"{member} has not listed anything yet."));

        var today = await reading.TodayAsync(reader.Chat, cancellationToken);
        var contact = profile.ContactIsPublic ? ContactFor(profile, reader.Id) : null;
        return new Drawing(Text.Lines([.. Lines(profile, today), contact is null ? null : Say($"Contact: {contact}")]));
    }

    /// <summary>The actor's own, with what can be changed.</summary>
    public async Task<Drawing> DrawOwnAsync(Actor actor, CancellationToken cancellationToken)
    {
        var profile = await directory.OwnAsync(actor, cancellationToken);
        if (!profile.IsListed)
        {
            return new Drawing(
                Say($"You are not listed here yet, {actor.Id}. Two taps, and colleagues in {actor.Chat.Title} find you."),
                new PressButton(Say($"List what I do"), DirectoryActions.OpenBoard));
        }

        var today = await reading.TodayAsync(actor.Chat, cancellationToken);
        var asksAvailability = !profile.IsAwayOn(today) && profile.AvailabilityAt(time.GetUtcNow()) is Availability.Unknown;
        var text = Text.Lines(
        [
            .. Lines(profile, today),
            OwnContact(profile),
            profile.Telling is TellingWish.NotAsked ? null : TellingQuestion.Outcome(profile.Telling),
            profile.CapacityPerWeek is { } most ? Count(most, $"{most} referral a week feels good.", $"{most} referrals a week feel good.") : null,
            asksAvailability ? Say($"Do you have room for new clients?") : null,
        ]);
        var availability = asksAvailability ? AvailabilityWords.Buttons(origin: 1) : [];
        return new Drawing(
            text,
            [
                .. availability,
                new PressButton(Say($"Edit"), DirectoryActions.EditProfile),
                profile.IsAwayOn(today)
                    ? new PressButton(Say($"I'm back"), DirectoryActions.ComeBack)
                    : new PressButton(Say($"Pause"), DirectoryActions.Pause),
                new PressButton(Say($"Leave"), DirectoryActions.Leave),
            ]);
    }

    private IEnumerable<Text?> Lines(ListedMember profile, DateOnly today) =>
    [
        Bold($"{profile.Id}"),
        AllOf(profile.Specialties.Select(listed => Quote(taxonomy.NameOf(listed.Name)))),
        Text.Dotted(
            profile.Area is { } area ? Quote(area) : null,
            profile.IsAwayOn(today) ? Say($"away until {profile.AwayUntil!.Value}") : AvailabilityWords.Of(profile.AvailabilityAt(time.GetUtcNow())),
            profile.Languages.Count == 0 ? null : Quote(string.Join(", ", profile.Languages))),
        profile.Approach is { } approach ? Say($"“{approach}”") : null,
        Text.Dotted(
            profile.DoesInHome ? Say($"visits at home") : null,
            profile.WantsTrades ? Say($"open to trades") : null,
            profile.Licence is { } licence ? Say($"licence, as stated: {licence}") : null),
    ];

    private Text OwnContact(ListedMember profile)
    {
        if (profile.ContactHolder.Contact is null) return Say($"Colleagues reach you here in chat.");
        if (ContactFor(profile, profile.Id) is not { } contact) return Say($"Your contact can no longer be read. Please give it again: Edit, then Contact.");

        return profile.ContactIsPublic
            ? Say($"Your contact, shown in your profile: {contact}")
            : Say($"Your contact, for handoffs only: {contact}");
    }

    private string? ContactFor(ListedMember profile, MemberId reader) =>
        profile.ContactHolder is { Contact: { } contact } holder ? vault.Open(contact, holder.ContactPurpose(reader), reader) : null;
}
