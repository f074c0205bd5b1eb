using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Data.Directory;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>A tap on a specialty that the member is not listed for.</summary>
public sealed class ListSpecialtyButton(SpecialtyBoard board, Taxonomy taxonomy, Hellos hellos) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var profile = press.Actor.Profile;
        if (taxonomy.FindByCode(press.Subject) is not { } specialty) return Reply.Privately(Sentences.NotYours);

        var said = Say($"You are listed for {specialty.Name}. ✓ Tap again to take it off.");
        if (profile.ListFor([(specialty.Id, false)]) > 0)
            await hellos.RedrawAsync(press.Actor.Chat, cancellationToken);
        else if (!profile.Specialties.Any(listed => listed.Name == specialty.Id))
            said = Say($"Your list is full with {Profile.MostSpecialties}. Tap one with a ✓ to take it off first.");

        return new Reply(Visibility.InPlace, await board.DrawAsync(press.Actor, taxonomy.FindByCode(press.Argument), said, cancellationToken));
    }
}
