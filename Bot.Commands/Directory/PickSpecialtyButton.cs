using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Data.Directory;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>The one that was meant, where a typed word could be several.</summary>
public sealed class PickSpecialtyButton(Taxonomy taxonomy, Hellos hellos) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var profile = press.Actor.Profile;
        if (taxonomy.FindByCode(press.Subject) is not { } specialty) return Reply.Privately(Sentences.NotYours);

        if (profile.ListFor([(specialty.Id, false)]) > 0)
            await hellos.RedrawAsync(press.Actor.Chat, cancellationToken);

        var said = profile.Specialties.Any(listed => listed.Name == specialty.Id)
            ? Say($"You are listed for {specialty.Name}. ✓")
            : Say($"Your list is full with {Profile.MostSpecialties}, so I left it out.");
        return new Reply(Visibility.InPlace, RegistrationCard.Draw(said));
    }
}
