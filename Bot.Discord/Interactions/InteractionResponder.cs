using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>
/// Answers interactions: takes the first callback where that is still free, else changes the deferred answer or sends a
/// follow-up. What was acknowledged by an earlier run of the program it finds out from Discord.
/// </summary>
public sealed class InteractionResponder(DiscordRest rest, TimeProvider time, ILogger<InteractionResponder> logger)
{
    /// <summary>From receipt; Discord gives three seconds, and the way there takes some of them. (interactions/receiving-and-responding)</summary>
    public static readonly TimeSpan GuardAfter = TimeSpan.FromSeconds(1.5);

    /// <summary>Defers at <see cref="GuardAfter"/> unless an answer was quicker: a command by a waiting sign, anything else without a visible change.</summary>
    public Task GuardAsync(InteractionTicket ticket, CancellationToken cancellationToken) => throw new NotImplementedException($"{rest} {time} {logger}");

    /// <summary>Says something, as a message of its own.</summary>
    public Task<RestResult<Message?>> SayAsync(InteractionTicket ticket, MessageBody body, bool isPrivate, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Changes the message that the component hung on. Only where <see cref="InteractionTicket.IsOnMessage"/>.</summary>
    public Task<RestResult<Message?>> ChangeAsync(InteractionTicket ticket, MessageEdit edit, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Opens a form.</summary>
    /// <returns>False where something was answered before, or the interaction is itself a form: then no form can open.</returns>
    public Task<RestResult<bool>> OpenAsync(InteractionTicket ticket, Modal modal, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Ends the waiting without a word: a command's waiting sign goes away, a component stays as it is.</summary>
    public Task<RestResult<bool>> KeepSilentAsync(InteractionTicket ticket, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Suggests values for the option that is being typed; at most 25 are sent.</summary>
    public Task<RestResult<bool>> SuggestAsync(InteractionTicket ticket, IReadOnlyList<OptionChoice> choices, CancellationToken cancellationToken) => throw new NotImplementedException();
}
