using Bot.Commands.Chat;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Directory;

namespace Bot.Commands.Dispatch;

/// <summary>Who acts, and where: found once, by the dispatcher, before any handler runs.</summary>
/// <param name="Member">The person. Their row and their profile in <paramref name="Chat"/> exist.</param>
/// <param name="Profile">Theirs in this chat; maybe empty, never null.</param>
/// <param name="Place">Where cards go that come of this. In a private chat: the chat's general place.</param>
/// <param name="IsPrivate">Said where nobody else reads.</param>
public sealed record Actor(Member Member, Profile Profile, CommunityChat Chat, Place Place, bool IsPrivate, Speaker Speaker, Scene Scene)
{
    public MemberId Id => Member.Id;

    public Platform Platform => Chat.Platform;

    /// <summary>What they said stands where colleagues can read it.</summary>
    public bool IsOverheard => !IsPrivate && !Scene.IsUnseen;
}

public sealed record CommandContext(Actor Actor, string Words, IReadOnlyDictionary<string, string> Labels);

public sealed record ButtonContext(Actor Actor, long Subject, long Argument)
{
    /// <summary>The topics that were picked, of a <see cref="PickPlacesButton"/>; else empty.</summary>
    public IReadOnlyList<string> Picked { get; init; } = [];
}

/// <param name="Words">What the person said when asked.</param>
public sealed record AnswerContext(Actor Actor, long Subject, string Words);

/// <summary>Carries out one command: loads, acts on entities, answers. It neither saves nor sends.</summary>
public interface ICommandHandler
{
    Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken);
}

/// <summary>Carries out one kind of press. Anybody can press anything, twice, and months later.</summary>
public interface IButtonHandler
{
    Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken);
}

/// <summary>Takes the answer to a question that the bot asked in words.</summary>
public interface IAnswerHandler
{
    Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken);
}
