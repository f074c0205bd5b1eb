using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>
/// Answers one person by the first way that works: by their interaction, in their private chat, and at last by a line in
/// the channel that tells them where to look.
/// </summary>
internal sealed class DiscordAnswers(InteractionResponder responder, DiscordCalls calls, TimeProvider time)
{
    /// <summary>The last moments of an interaction are left alone: what is under way then may come too late.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    public async Task<SendOutcome> SendAsync(
        ReplyHandle to, Visibility visibility, Composed message, Composed knock, CancellationToken cancellationToken)
    {
        if (to.Ticket is { } ticket && time.GetUtcNow() < ticket.ReceivedAt + InteractionTicket.LivesFor - Margin
            && await ByInteractionAsync(to, ticket, visibility, message, cancellationToken) is { } answered)
        {
            return answered;
        }

        var rendered = DiscordRenderer.Render(message, DiscordForms.Opener(message));
        if (rendered.Parts.Count == 0) return DiscordCalls.Empty;
        if (visibility is Visibility.Public || to.IsPrivate) return await InChannelAsync(to, rendered, cancellationToken);

        var told = await calls.TellAsync(to.Person, rendered, new Posting($"d{to.Said}"), cancellationToken);
        return told is SendOutcome.Unreachable ? await KnockAsync(to, knock, cancellationToken) : told;
    }

    /// <summary>Ends the waiting without a word.</summary>
    public Task KeepSilentAsync(ReplyHandle to, CancellationToken cancellationToken) =>
        to.Ticket is { } ticket ? responder.KeepSilentAsync(ticket, cancellationToken) : Task.CompletedTask;

    /// <returns>Null where the interaction can be answered no more, and another way is needed.</returns>
    private async Task<SendOutcome?> ByInteractionAsync(
        ReplyHandle to, InteractionTicket ticket, Visibility visibility, Composed message, CancellationToken cancellationToken)
    {
        if (await OpenFormAsync(ticket, message, cancellationToken) is { } opened) return opened;

        var rendered = DiscordRenderer.Render(message, DiscordForms.Opener(message));
        if (rendered.Parts.Count == 0) return DiscordCalls.Empty;

        if (visibility is Visibility.InPlace && to.IsOwnMessage && rendered.Parts is [var only])
        {
            var changed = await responder.ChangeAsync(ticket, only.ToEdit(), cancellationToken);
            if (DiscordFailure.Read(changed) is not { } hindered) return new SendOutcome.Delivered(null);
            if (hindered is not (SendOutcome.MessageGone or SendOutcome.Refused) && !DiscordFailure.IsPastAnswering(changed)) return hindered;
        }

        return await SayAsync(to, ticket, isPrivate: visibility is not Visibility.Public && !to.IsPrivate, rendered, cancellationToken);
    }

    /// <inheritdoc cref="ByInteractionAsync"/>
    private async Task<SendOutcome?> OpenFormAsync(InteractionTicket ticket, Composed message, CancellationToken cancellationToken)
    {
        // What can be pressed has no place in a form.
        var hasPresses = message.Buttons.Any(button => button.Kind is ComposedButtonKind.Press or ComposedButtonKind.PickPlaces);
        if (hasPresses || DiscordForms.Form(message) is not { } form) return null;

        return await responder.OpenAsync(ticket, form, cancellationToken) switch
        {
            RestResult<bool>.Ok { Value: true } => new SendOutcome.Delivered(null),
            RestResult<bool>.Wait wait => new SendOutcome.Wait(wait.For) { IsOnlyHere = !wait.IsGlobal },
            RestResult<bool>.Failed => new SendOutcome.Failed(),
            RestResult<bool>.Unsure => new SendOutcome.Unsure(),
            _ => null,
        };
    }

    /// <inheritdoc cref="ByInteractionAsync"/>
    private async Task<SendOutcome?> SayAsync(
        ReplyHandle to, InteractionTicket ticket, bool isPrivate, RenderedMessage message, CancellationToken cancellationToken)
    {
        Message? last = null;
        for (var i = 0; i < message.Parts.Count; i++)
        {
            var said = await responder.SayAsync(ticket, message.Parts[i].ToBody(), isPrivate, cancellationToken);
            if (said is RestResult<Message?>.Ok { Value: var there })
            {
                last = there;
                continue;
            }

            if (i > 0) return new SendOutcome.Unsure();
            return DiscordFailure.IsPastAnswering(said) ? null : DiscordFailure.Read(said);
        }

        // What only one person sees has no id that could be used later.
        return new SendOutcome.Delivered(isPrivate || last is null ? null : new MessageAddress(to.Channel, last.Id).ToString());
    }

    /// <summary>
    /// Where all in the channel read it: as a reply to what was written. A late answer to an interaction replies to nothing
    /// and calls nobody.
    /// </summary>
    private Task<SendOutcome> InChannelAsync(ReplyHandle to, RenderedMessage message, CancellationToken cancellationToken) => calls.PostAsync(
        to.Channel,
        message,
        new Posting($"a{to.Said}") { To = to.Ticket is null ? to.Said : null, CallsNobody = to.Ticket is not null },
        cancellationToken);

    private async Task<SendOutcome> KnockAsync(ReplyHandle to, Composed knock, CancellationToken cancellationToken)
    {
        var posting = new Posting($"k{to.Said}") { To = to.Ticket is null ? to.Said : null };
        var outcome = await calls.PostAsync(to.Channel, DiscordRenderer.Render(knock), posting, cancellationToken);
        return outcome is SendOutcome.Delivered { MessageId: { } knocked } ? new SendOutcome.Knocked(knocked) : outcome;
    }
}
