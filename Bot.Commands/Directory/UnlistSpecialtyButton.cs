using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>A tap on something that the member is listed for.</summary>
public sealed class UnlistSpecialtyButton(SpecialtyBoard board, CommunityDirectory directory, Taxonomy taxonomy, Hellos hellos) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var profile = await directory.OwnAsync(press.Actor, cancellationToken);
        var specialty = taxonomy.FindByCode(press.Subject);
        var name = specialty?.Id ?? profile.Specialties.FirstOrDefault(one => one.IsOwnWords && TokenCode.Of(one.Name) == press.Subject)?.Name;
        if (name is not null && profile.Unlist(name))
            await hellos.RedrawAsync(press.Actor.Chat, cancellationToken);

        var said = name is null ? Say($"That one is not on your list any more.") : Say($"{taxonomy.NameOf(name)} is off your list.");
        return new Reply(Visibility.InPlace, await board.DrawAsync(press.Actor, taxonomy.FindByCode(press.Argument), said, cancellationToken));
    }
}
