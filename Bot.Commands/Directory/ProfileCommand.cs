using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Communities;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary><c>/profile</c> shows one's own, <c>/profile Ana</c> a colleague's.</summary>
public sealed class ProfileCommand(MemberSearch members, ProfileCard card) : ICommandHandler
{
    public static CommandEntry Entry { get; } = new("profile", "See your profile or a colleague's", "Ana")
    {
        Options = [new(MemberOption, "Whose profile; yours where you name nobody", OptionKind.Person)],
    };

    private const string MemberOption = "member";

    public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken)
    {
        if (command.Labels.TryGetValue(MemberOption, out var person)) return await PickedAsync(command.Actor, person, cancellationToken);

        var typed = command.Words;
        if (typed.Trim().Length == 0) return await OwnAsync(command.Actor, cancellationToken);

        var found = await members.FindAsync(command.Actor.Chat, typed, cancellationToken);
        return found switch
        {
            [] => Reply.Privately(
                Say($"I know nobody here called “{TypedLine.Beginning(typed)}”. Try a first name as it is written in this chat, or look around:"),
                new PressButton(Say($"Who is here?"), Communities.CommunitiesActions.WhoIsHere)),
            [var one] => await OfAsync(one, command.Actor, cancellationToken),
            _ => Reply.Privately(Say($"There are several. Whom do you mean?"), [.. found.Select(member => Choice(member, command.Actor))]),
        };
    }

    private async Task<Reply> PickedAsync(Actor actor, string person, CancellationToken cancellationToken) =>
        await members.FindPersonAsync(actor.Chat, person, cancellationToken) is { } found
            ? await OfAsync(found, actor, cancellationToken)
            : Reply.Privately(
                Say($"I don't know them yet: they have not said or listed anything with me here. Look around:"),
                new PressButton(Say($"Who is here?"), Communities.CommunitiesActions.WhoIsHere));

    private async Task<Reply> OfAsync(Member member, Actor actor, CancellationToken cancellationToken) => member.Id == actor.Id
        ? await OwnAsync(actor, cancellationToken)
        : new Reply(Visibility.Private, await card.DrawAsync(member.Id, actor, cancellationToken));

    private async Task<Reply> OwnAsync(Actor actor, CancellationToken cancellationToken) =>
        new(Visibility.Private, await card.DrawOwnAsync(actor, cancellationToken));

    // Two people may have one name; the username tells them apart.
    private static PressButton Choice(Member member, Actor actor) => new(
        member.AccountOn(actor.Chat.Platform)?.Username is { } username ? Say($"{member.Id} (@{username})") : Say($"{member.Id}"),
        DirectoryActions.ShowProfile,
        member.Id.Value);
}
