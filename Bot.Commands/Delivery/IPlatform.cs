using Bot.Commands.Chat;
using Bot.Data.Communities;

namespace Bot.Commands.Delivery;

/// <summary>A place on a platform, and maybe the one person there who shall see it.</summary>
/// <param name="ChatExternalId">The group.</param>
/// <param name="Topic">Empty for the general place.</param>
public sealed record Destination(string ChatExternalId, string Topic);

/// <summary>How a new message is sent.</summary>
/// <param name="Nonce">At most 22 characters; repeats of one sending carry the same, so that a platform which looks at it shows one message.</param>
/// <param name="IsSilent">Without sound.</param>
public sealed record Sending(string Nonce, bool IsSilent);

/// <summary>What became of a call.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="MessageId">The platform's id of the message; null where it has none (an alert, a private answer that vanishes).</param>
    public sealed record Delivered(string? MessageId) : SendOutcome;

    /// <summary>Certainly not there; the platform asks for this much patience.</summary>
    public sealed record Wait(TimeSpan For) : SendOutcome
    {
        /// <summary>With this place or person alone; otherwise with everything.</summary>
        public bool IsOnlyHere { get; init; }

        /// <summary>How long everything else waits too.</summary>
        internal TimeSpan ForAll => IsOnlyHere ? TimeSpan.Zero : For;
    }

    /// <summary>Certainly not there, because the platform could not be reached or was not well.</summary>
    public sealed record Failed : SendOutcome;

    /// <summary>It may be there: the call went out, and no answer came back.</summary>
    public sealed record Unsure : SendOutcome;

    /// <summary>The person cannot be written to privately.</summary>
    public sealed record Unreachable : SendOutcome;

    /// <summary>A line in the group tells the person where to look; a press on it shows the rest.</summary>
    public sealed record Knocked(string MessageId) : SendOutcome;

    /// <summary>The message to change no longer exists.</summary>
    public sealed record MessageGone : SendOutcome;

    /// <summary>The topic is closed or deleted.</summary>
    public sealed record TopicGone : SendOutcome;

    /// <summary>The bot is no longer in the chat, or may not write there.</summary>
    public sealed record ChatGone : SendOutcome;

    /// <summary>The chat has a new id.</summary>
    public sealed record Moved(string NewExternalId) : SendOutcome;

    /// <summary>The platform will never take this. A bug, to be looked into.</summary>
    public sealed record Refused(string Reason) : SendOutcome;
}

/// <summary>A platform as the rest of the bot sees it. Every call says whom it may ping: those it mentions, and nobody else.</summary>
public interface IPlatform
{
    Platform Platform { get; }

    /// <summary>Posts for everyone in a place.</summary>
    Task<SendOutcome> PostAsync(Destination destination, Composed message, Sending sending, CancellationToken cancellationToken);

    /// <summary>Changes what was posted in a place, or told to a person where <paramref name="chatExternalId"/> is their private chat.</summary>
    Task<SendOutcome> EditAsync(string chatExternalId, string messageId, Composed message, CancellationToken cancellationToken);

    /// <summary>Writes to a person in their private chat.</summary>
    Task<SendOutcome> TellAsync(string personExternalId, Composed message, Sending sending, CancellationToken cancellationToken);

    /// <summary>Answers what somebody said or pressed. For a private answer it takes the best way that this platform has.</summary>
    /// <param name="handle">What came with it: <see cref="Incoming.Handle"/>.</param>
    /// <param name="knock">The line for the group, with the button that shows the answer, where a private one cannot reach the person.</param>
    Task<SendOutcome> AnswerAsync(string handle, Visibility visibility, Composed message, Composed knock, CancellationToken cancellationToken);

    /// <summary>Ends the waiting sign of a press that is answered by silence.</summary>
    Task AcknowledgeAsync(string handle, CancellationToken cancellationToken);

    /// <summary>Whether a person may do an administrator's work in a chat.</summary>
    Task<bool> IsAdministratorAsync(string chatExternalId, string personExternalId, CancellationToken cancellationToken);
}
