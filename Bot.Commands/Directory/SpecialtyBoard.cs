using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Data.Directory;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>The most common specialties, and all that the member is listed for, each a tap away.</summary>
public sealed class SpecialtyBoard(Taxonomy taxonomy, CommunityDirectory directory)
{
    /// <param name="first">A specialty to put before the others, or null.</param>
    public async Task<Drawing> DrawAsync(Actor actor, Specialty? first, Text said, CancellationToken cancellationToken)
    {
        var profile = await directory.OwnAsync(actor, cancellationToken);
        var listed = profile.Specialties.Where(one => !one.IsOwnWords).Select(one => taxonomy.Find(one.Name)).OfType<Specialty>();
        var shown = (first is null ? [] : new[] { first }).Concat(taxonomy.MostCommon).Concat(listed).DistinctBy(specialty => specialty.Id);
        var taps = shown.Select(specialty => Tap(specialty, IsListed(profile, specialty), first));
        var ownWords = profile.Specialties.Where(one => one.IsOwnWords)
            .Select(own => new PressButton(Say($"✓ {own.Name}"), DirectoryActions.UnlistSpecialty, TokenCode.Of(own.Name), first?.Code ?? 0));

        return new Drawing(
            said,
            [
                .. taps,
                .. ownWords,
                new PressButton(Say($"Type mine"), DirectoryActions.TypeMine),
                new PressButton(Say($"Done"), DirectoryActions.Continue, Argument: (long)RegistrationStep.Specialties),
            ]);
    }

    private static bool IsListed(ListedMember profile, Specialty specialty) => profile.Specialties.Any(one => one.Name == specialty.Id);

    // The button says which of the two it wants, so that a double tap does nothing twice.
    private static PressButton Tap(Specialty specialty, bool isListed, Specialty? first) => isListed
        ? new PressButton(Say($"✓ {specialty.ShortName}"), DirectoryActions.UnlistSpecialty, specialty.Code, first?.Code ?? 0)
        : new PressButton(Quote(specialty.ShortName), DirectoryActions.ListSpecialty, specialty.Code, first?.Code ?? 0);
}
