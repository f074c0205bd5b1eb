using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>
/// Answers interactions: takes the first callback where that is still free, else changes the deferred answer or sends a
/// follow-up. What was acknowledged by an earlier run of the program it finds out from Discord.
/// </summary>
/// <remarks>
/// Where the answer is <see cref="RestResult{T}.Refused"/> with 10062, 10015 or 50027, the interaction takes no more
/// answers, and none is tried any more.
/// </remarks>
public sealed partial class InteractionResponder(DiscordRest rest, TimeProvider time, ILogger<InteractionResponder> logger)
{
    /// <summary>
    /// From receipt, so that Discord hears of it within a second and a half also where two hundred come at once. It gives three,
    /// and the way there and back takes some of them. (interactions/receiving-and-responding)
    /// </summary>
    public static readonly TimeSpan GuardAfter = TimeSpan.FromSeconds(0.75);

    private static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan GuardPause = TimeSpan.FromSeconds(0.2);
    private static readonly int[] EndCodes = [ErrorCodes.UnknownInteraction, ErrorCodes.UnknownWebhook, ErrorCodes.InvalidWebhookToken];
    private static readonly DiscordError TooOld = new(401, ErrorCodes.InvalidWebhookToken, "The interaction is older than fifteen minutes.");

    private readonly InteractionCalls calls = new(rest.Pipeline);
    private readonly InteractionStates states = new(time);

    /// <summary>How many interactions are remembered.</summary>
    internal int Count => states.Count;

    /// <summary>
    /// Defers at <see cref="GuardAfter"/> unless an answer was quicker: on a message without a visible change, anything else
    /// by a waiting sign.
    /// </summary>
    public async Task GuardAsync(InteractionTicket ticket, CancellationToken cancellationToken)
    {
        if (!CanBeDeferred(ticket)) return;

        var state = states.For(ticket);
        var left = ticket.ReceivedAt + GuardAfter - time.GetUtcNow();
        if (await IsTouchedWithinAsync(state, left < GuardAfter ? left : GuardAfter, cancellationToken)) return;

        while (true)
        {
            var deferred = await InTurnAsync(
                ticket,
                async _ => state.Stage is InteractionStage.Untouched
                    ? await DeferAsync(ticket, state, cancellationToken)
                    : new RestResult<Message?>.Ok(null),
                cancellationToken);
            if (deferred is RestResult<Message?>.Ok || WasAcknowledged(deferred)) return;

            var isOver = time.GetUtcNow() + GuardPause >= ticket.ReceivedAt + FirstAnswerWithin;
            if (deferred is RestResult<Message?>.Refused || isOver)
            {
                Log.NotDeferred(logger, ticket.Id, time.GetUtcNow() - ticket.ReceivedAt, (deferred as RestResult<Message?>.Refused)?.Error.Code);
                return;
            }

            await Task.Delay(GuardPause, time, cancellationToken);
        }
    }

    /// <summary>Says something, as a message of its own.</summary>
    public Task<RestResult<Message?>> SayAsync(InteractionTicket ticket, MessageBody body, bool isPrivate, CancellationToken cancellationToken)
    {
        var message = ForInteraction(body, isPrivate);
        return InTurnAsync(
            ticket,
            async state =>
            {
                if (state.Stage is InteractionStage.Untouched)
                {
                    var first = await CallBackAsync(
                        ticket, state, new(CallbackTypes.Message, message), RestJson.Default.CallbackMessageBody, state.Answer, cancellationToken);
                    if (!WasAcknowledged(first)) return first;
                }

                return state.Stage is InteractionStage.Thinking
                    ? await ReplaceSignAsync(ticket, state, message, isPrivate, cancellationToken)
                    : await FollowUpAsync(ticket, message, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Changes the message that the component hung on. Only where <see cref="InteractionTicket.IsOnMessage"/>.</summary>
    /// <returns>Refused with 40060 where something was said before: Discord then shows no more way to that message.</returns>
    public Task<RestResult<Message?>> ChangeAsync(InteractionTicket ticket, MessageEdit edit, CancellationToken cancellationToken)
    {
        if (!ticket.IsOnMessage) throw new ArgumentException("There is no message to change.", nameof(ticket));

        return InTurnAsync(
            ticket,
            async state =>
            {
                if (state.Stage is InteractionStage.Untouched)
                {
                    var first = await CallBackAsync(
                        ticket, state, new(CallbackTypes.Update, edit), RestJson.Default.CallbackMessageEdit, state.AnswerByChange, cancellationToken);
                    if (!WasAcknowledged(first)) return first;
                }

                if (!state.IsOriginalTheirs)
                    return new RestResult<Message?>.Refused(new DiscordError(400, ErrorCodes.AlreadyAcknowledged, "Answered by a message of its own."));

                var changed = await calls.EditOriginalAsync(ticket, edit, cancellationToken);
                if (changed is RestResult<Message>.Ok) state.AnswerByChange();
                return changed.Map(Message? (message) => message);
            },
            cancellationToken);
    }

    /// <summary>Opens a form.</summary>
    /// <returns>False where something was answered before, or the interaction is itself a form: then no form can open.</returns>
    public async Task<RestResult<bool>> OpenAsync(InteractionTicket ticket, Modal modal, CancellationToken cancellationToken)
    {
        if (ticket.Type is not (Interaction.TypeCommand or Interaction.TypeComponent)) return new RestResult<bool>.Ok(false);

        return await TakeFirstAsync(ticket, new(CallbackTypes.Modal, modal), RestJson.Default.CallbackModal, cancellationToken);
    }

    /// <summary>Ends the waiting without a word: a command's waiting sign goes away, a component stays as it is.</summary>
    public Task<RestResult<bool>> KeepSilentAsync(InteractionTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Type is Interaction.TypeAutocomplete) return SuggestAsync(ticket, [], cancellationToken);
        if (!CanBeDeferred(ticket)) return Task.FromResult<RestResult<bool>>(new RestResult<bool>.Ok(true));

        return InTurnAsync(
            ticket,
            async state =>
            {
                if (state.Stage is InteractionStage.Untouched)
                {
                    // Nobody shall see a sign that goes away again.
                    var deferred = await DeferAsync(ticket with { IsDeferredPrivately = true }, state, cancellationToken);
                    if (deferred is not RestResult<Message?>.Ok && !WasAcknowledged(deferred)) return deferred.Map(_ => true);
                }

                if (state.Stage is not InteractionStage.Thinking) return new RestResult<bool>.Ok(true);

                var deleted = await calls.DeleteOriginalAsync(ticket, cancellationToken);
                if (deleted is RestResult<bool>.Ok) state.Answer();
                return deleted;
            },
            cancellationToken);
    }

    /// <summary>Suggests values for the option that is being typed; at most 25 are sent.</summary>
    public Task<RestResult<bool>> SuggestAsync(InteractionTicket ticket, IReadOnlyList<OptionChoice> choices, CancellationToken cancellationToken) =>
        TakeFirstAsync(
            ticket,
            new(CallbackTypes.Suggestions, new Suggestions([.. choices.Take(Suggestions.Most)])),
            RestJson.Default.CallbackSuggestions,
            cancellationToken);

    // Suggestions cannot.
    private static bool CanBeDeferred(InteractionTicket ticket) =>
        ticket.Type is Interaction.TypeCommand or Interaction.TypeComponent or Interaction.TypeModal;

    private static bool WasAcknowledged(RestResult<Message?> result) =>
        result is RestResult<Message?>.Refused { Error.Code: ErrorCodes.AlreadyAcknowledged };

    // An interaction's bodies know no nonce and reply to nothing.
    private static MessageBody ForInteraction(MessageBody body, bool isPrivate)
    {
        var flags = ((body.Flags ?? 0) & ~MessageFlags.Ephemeral) | (isPrivate ? MessageFlags.Ephemeral : 0);
        return body with { Nonce = null, EnforceNonce = null, MessageReference = null, Flags = flags == 0 ? null : flags };
    }

    /// <summary>Puts the answer where the waiting sign stands, if it may stand there.</summary>
    /// <remarks>
    /// Who sees a sign is who sees what replaces it, and the first follow-up after a sign replaces it too. So where the
    /// answer is for others the sign is deleted before anything is said: a private answer must never stand in a public place.
    /// </remarks>
    private async Task<RestResult<Message?>> ReplaceSignAsync(
        InteractionTicket ticket, InteractionState state, MessageBody message, bool isPrivate, CancellationToken cancellationToken)
    {
        if (state.IsThinkingPrivately == isPrivate)
        {
            var edit = new MessageEdit
            {
                Content = message.Content,
                Components = new Optional<IReadOnlyList<Component>?>(message.Components ?? []),
                AllowedMentions = message.AllowedMentions,
            };
            var edited = await calls.EditOriginalAsync(ticket, edit, cancellationToken);
            if (edited is RestResult<Message>.Ok) state.Answer();
            if (edited is not RestResult<Message>.Refused { Error.Code: ErrorCodes.UnknownMessage }) return edited.Map(Message? (answer) => answer);
        }
        else
        {
            var deleted = await calls.DeleteOriginalAsync(ticket, cancellationToken);
            if (deleted is RestResult<bool>.Unsure) return new RestResult<Message?>.Failed();
            if (deleted is not RestResult<bool>.Ok) return deleted.Map(Message? (_) => null);
        }

        state.Answer();
        return await FollowUpAsync(ticket, message, cancellationToken);
    }

    private async Task<RestResult<Message?>> FollowUpAsync(InteractionTicket ticket, MessageBody message, CancellationToken cancellationToken) =>
        (await calls.FollowUpAsync(ticket, message, cancellationToken)).Map(Message? (answer) => answer);

    private Task<RestResult<Message?>> DeferAsync(InteractionTicket ticket, InteractionState state, CancellationToken cancellationToken)
    {
        var deferral = ticket.IsOnMessage || ticket.Type is Interaction.TypeComponent
            ? new Callback<Deferral>(CallbackTypes.DeferredUpdate, null)
            : new Callback<Deferral>(CallbackTypes.DeferredMessage, new Deferral(ticket.IsDeferredPrivately ? MessageFlags.Ephemeral : null));
        return CallBackAsync(ticket, state, deferral, RestJson.Default.CallbackDeferral, () => Promise(ticket, state), cancellationToken);
    }

    private Task<RestResult<bool>> TakeFirstAsync<T>(
        InteractionTicket ticket, Callback<T> callback, JsonTypeInfo<Callback<T>> type, CancellationToken cancellationToken)
        where T : class => InTurnAsync(
            ticket,
            async state =>
            {
                if (state.Stage is not InteractionStage.Untouched) return new RestResult<bool>.Ok(false);

                var first = await CallBackAsync(ticket, state, callback, type, state.Answer, cancellationToken);
                return WasAcknowledged(first) ? new RestResult<bool>.Ok(false) : first.Map(_ => true);
            },
            cancellationToken);

    private async Task<RestResult<Message?>> CallBackAsync<T>(
        InteractionTicket ticket,
        InteractionState state,
        Callback<T> callback,
        JsonTypeInfo<Callback<T>> type,
        Action done,
        CancellationToken cancellationToken)
        where T : class
    {
        var first = await calls.CallBackAsync(ticket, callback, type, cancellationToken);
        if (first is RestResult<Message?>.Ok) done();

        // By an earlier run, and then most likely by its guard: a crash comes while one works, and one works after the guard.
        if (WasAcknowledged(first)) Promise(ticket, state);
        return first;
    }

    private static void Promise(InteractionTicket ticket, InteractionState state)
    {
        if (ticket.IsOnMessage || ticket.Type is Interaction.TypeComponent) state.Wave();
        else state.Think(ticket.IsDeferredPrivately);
    }

    private async Task<RestResult<T>> InTurnAsync<T>(
        InteractionTicket ticket, Func<InteractionState, Task<RestResult<T>>> act, CancellationToken cancellationToken)
    {
        var state = states.For(ticket);
        await state.Turn.WaitAsync(cancellationToken);
        try
        {
            if (state.Over is { } over) return new RestResult<T>.Refused(over);
            if (time.GetUtcNow() - ticket.ReceivedAt >= InteractionTicket.LivesFor) return new RestResult<T>.Refused(TooOld);

            var result = await act(state);
            if (result is RestResult<T>.Refused refused && EndCodes.Contains(refused.Error.Code))
            {
                state.End(refused.Error);
                Log.Over(logger, ticket.Id, time.GetUtcNow() - ticket.ReceivedAt, refused.Error.Code);
            }

            return result;
        }
        finally
        {
            state.Turn.Release();
        }
    }

    private async Task<bool> IsTouchedWithinAsync(InteractionState state, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait <= TimeSpan.Zero) return state.Touched.IsCompleted;

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(state.Touched, Task.Delay(wait, time, stop.Token));
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return state.Touched.IsCompleted;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Interaction {Interaction} could not be deferred, {Age} after it came; code {Code}.")]
        public static partial void NotDeferred(ILogger logger, Snowflake interaction, TimeSpan age, int? code);

        [LoggerMessage(2, LogLevel.Warning, "Interaction {Interaction} takes no more answers, {Age} after it came; code {Code}.")]
        public static partial void Over(ILogger logger, Snowflake interaction, TimeSpan age, int code);
    }
}
