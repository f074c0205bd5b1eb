using System.Diagnostics;
using Bot.Commands.Delivery;
using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>Reads what became of a call that did not work.</summary>
internal static class DiscordFailure
{
    /// <summary>Discord says that private chats are opened too fast, and not until when.</summary>
    private static readonly TimeSpan PauseOfOpening = TimeSpan.FromSeconds(30);

    /// <param name="isToPerson">The call was about one person's private chat.</param>
    /// <returns>Null where it worked.</returns>
    public static SendOutcome? Read<T>(RestResult<T> result, bool isToPerson = false) => result switch
    {
        RestResult<T>.Ok => null,
        RestResult<T>.Wait wait => new SendOutcome.Wait(wait.For) { IsOnlyHere = !wait.IsGlobal },
        RestResult<T>.Failed => new SendOutcome.Failed(),
        RestResult<T>.Unsure => new SendOutcome.Unsure(),
        RestResult<T>.Refused refused => isToPerson ? OfPerson(refused.Error) : OfChannel(refused.Error),
        _ => throw new UnreachableException(),
    };

    /// <summary>Nobody can be answered by that interaction any more, only by other ways.</summary>
    public static bool IsPastAnswering<T>(RestResult<T> result) => result is RestResult<T>.Refused
    {
        Error.Code: ErrorCodes.UnknownInteraction or ErrorCodes.InvalidWebhookToken or ErrorCodes.UnknownWebhook,
    };

    /// <summary>The end of one call, as the end of another that could not be without it.</summary>
    public static RestResult<TOther> As<T, TOther>(this RestResult<T> result) => result switch
    {
        RestResult<T>.Wait wait => new RestResult<TOther>.Wait(wait.For, wait.IsGlobal),
        RestResult<T>.Failed => new RestResult<TOther>.Failed(),
        RestResult<T>.Unsure => new RestResult<TOther>.Unsure(),
        RestResult<T>.Refused refused => new RestResult<TOther>.Refused(refused.Error),
        _ => throw new UnreachableException(),
    };

    private static SendOutcome OfPerson(DiscordError error) => error.Code switch
    {
        ErrorCodes.CannotDm or ErrorCodes.NoMutualGuild or ErrorCodes.UnknownUser or ErrorCodes.MissingAccess or ErrorCodes.MissingPermissions =>
            new SendOutcome.Unreachable(),
        ErrorCodes.OpeningDmsTooFast => new SendOutcome.Wait(PauseOfOpening),
        _ => OfChannel(error),
    };

    // Where the bot may not write in one channel, it may in another.
    private static SendOutcome OfChannel(DiscordError error) => error switch
    {
        { Code: ErrorCodes.UnknownMessage } => new SendOutcome.MessageGone(),
        { Code: ErrorCodes.UnknownGuild } => new SendOutcome.ChatGone(),
        {
            Code: ErrorCodes.UnknownChannel or ErrorCodes.ThreadArchived or ErrorCodes.ThreadLocked
            or ErrorCodes.MissingAccess or ErrorCodes.MissingPermissions
        } => new SendOutcome.TopicGone(),

        // The loop that hears has seen it too, and says what to do; until then nothing is lost.
        { Status: 401 } => new SendOutcome.Failed(),
        _ => new SendOutcome.Refused($"{error.Status} {error.Code} {error.Message}"),
    };
}
