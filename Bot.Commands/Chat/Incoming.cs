using System.Text.Json.Serialization;
using Bot.Data.Communities;

namespace Bot.Commands.Chat;

/// <summary>The platform's own id of something it told us; equal ids are the same thing told twice.</summary>
/// <param name="Bot">The account that was told.</param>
public sealed record UpdateKey(Platform Platform, string Bot, string Key);

/// <summary>Who spoke.</summary>
/// <param name="IsNobody">An administrator who speaks as the group itself: may do an admin's work, but is no member.</param>
public sealed record Speaker(string ExternalId, string DisplayName, string? Username, bool IsNobody = false);

/// <summary>Where it was said.</summary>
/// <param name="ChatExternalId">The group; in a private chat, the private chat's own id.</param>
/// <param name="Topic">Empty for the general place.</param>
public sealed record Scene(string ChatExternalId, string Title, string Topic, bool IsPrivate)
{
    /// <summary>Others in the place see what came of it, but not what was said: a platform's own form for commands.</summary>
    public bool IsUnseen { get; init; }
}

/// <summary>Something that a person did or a platform told, in our words.</summary>
[JsonDerivedType(typeof(CommandTyped), "command")]
[JsonDerivedType(typeof(ButtonPressed), "press")]
[JsonDerivedType(typeof(WordsSaid), "words")]
[JsonDerivedType(typeof(BotAdmitted), "admitted")]
[JsonDerivedType(typeof(BotDismissed), "dismissed")]
[JsonDerivedType(typeof(ChatMoved), "moved")]
[JsonDerivedType(typeof(PrivateReachChanged), "reach")]
public abstract record Incoming
{
    public required UpdateKey Key { get; init; }

    public required Speaker From { get; init; }

    public required Scene In { get; init; }

    /// <summary>Nobody waits for it any more after this: it is not carried out. Null where that never is.</summary>
    public DateTimeOffset? ActUntil { get; init; }

    /// <summary>What the platform needs in order to answer this; its own words, nobody else reads it.</summary>
    public string Handle { get; init; } = "";
}

/// <summary>A command.</summary>
/// <param name="Name">Lower case, without slash and bot name.</param>
/// <param name="Words">What stands behind it, as typed.</param>
/// <param name="Labels">Options that the platform gave as such; they are never read out of <paramref name="Words"/> again.</param>
/// <param name="IsCertain">It named this bot, or was said where only this bot listens: a slip in its name may be answered.</param>
public sealed record CommandTyped(string Name, string Words, IReadOnlyDictionary<string, string> Labels, bool IsCertain) : Incoming;

/// <summary>A press.</summary>
/// <param name="Token">What the button carried; anybody can forge it.</param>
/// <param name="MessageId">The message that it hung on, where the platform says.</param>
public sealed record ButtonPressed(string Token, string? MessageId) : Incoming
{
    /// <summary>The topics that were picked, of a <see cref="PickPlacesButton"/>; else empty.</summary>
    public IReadOnlyList<string> Picked { get; init; } = [];
}

/// <summary>An ordinary message that may concern us.</summary>
/// <param name="IsToBot">A reply to the bot, or said to it in private.</param>
public sealed record WordsSaid(string Words, bool IsToBot) : Incoming
{
    /// <summary>The question whose form was filled in: <see cref="Composed.Question"/>. Null where it was no form.</summary>
    public string? Question { get; init; }

    /// <summary>Whether it may be the answer to an open question. False where answers come through forms.</summary>
    public bool MayAnswer { get; init; } = true;
}

/// <summary>The bot was added to a chat, or what it may do there changed.</summary>
public sealed record BotAdmitted(bool HearsEverything, bool BotIsAdmin) : Incoming
{
    /// <summary>False where ordinary questions are answered only in the places that an admin chose.</summary>
    public bool AnswersAnywhere { get; init; } = true;
}

/// <summary>The bot was removed from a chat.</summary>
public sealed record BotDismissed : Incoming;

/// <summary>The chat has a new id.</summary>
public sealed record ChatMoved(string NewExternalId) : Incoming;

/// <summary>A person opened or closed the private chat.</summary>
public sealed record PrivateReachChanged(bool IsOpen) : Incoming;
