using System.Text.Json.Serialization;

namespace Bot.Discord;

/// <summary>A message as events and REST give it.</summary>
public sealed record Message
{
    public const int TypeDefault = 0;
    public const int TypeReply = 19;

    public Snowflake Id { get; init; }

    public Snowflake ChannelId { get; init; }

    /// <summary>Null in a private chat; in events only.</summary>
    public Snowflake? GuildId { get; init; }

    public User? Author { get; init; }

    /// <summary>In events only; without its user.</summary>
    public GuildMember? Member { get; init; }

    public string Content { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<User> Mentions { get; init => field = value ?? []; } = [];

    public Snowflake? WebhookId { get; init; }

    /// <summary>A number that may be one we do not know.</summary>
    public int Type { get; init; }

    public int Flags { get; init; }

    /// <summary>What it replies to; null where that was deleted or there is none.</summary>
    public Message? ReferencedMessage { get; init; }
}

/// <summary>A message to be sent: by channel, by interaction callback, as a follow-up.</summary>
public sealed record MessageBody
{
    /// <summary>Up to 2,000 characters. (resources/message)</summary>
    public string? Content { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>Always said: absent, an ordinary message calls everyone it names.</summary>
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.Nobody;

    public int? Flags { get; init; }

    /// <summary>At most 25 characters. With <see cref="EnforceNonce"/> a repeat within a few minutes gives the first message again. Channels only.</summary>
    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    public MessageReference? MessageReference { get; init; }
}

/// <summary>A change to a message; what is absent stays.</summary>
public sealed record MessageEdit
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Content { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<IReadOnlyList<Component>?> Components { get; init; }

    /// <summary>Always said: an edit without it goes by the defaults again.</summary>
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.Nobody;
}

public sealed record MessageReference
{
    public Snowflake MessageId { get; init; }

    /// <summary>False: a deleted message is no reason not to answer.</summary>
    public bool FailIfNotExists { get; init; }
}

/// <summary>Whom a message may call. (resources/message, allowed mentions)</summary>
public sealed record AllowedMentions
{
    public static AllowedMentions Nobody { get; } = new();

    /// <summary>Kinds of mentions that are read out of the text; ours are named instead.</summary>
    public IReadOnlyList<string> Parse { get; init => field = value ?? []; } = [];

    /// <summary>At most 100.</summary>
    public IReadOnlyList<Snowflake>? Users { get; init; }

    public bool? RepliedUser { get; init; }
}

/// <summary>Message flags. (resources/message)</summary>
public static class MessageFlags
{
    public const int Ephemeral = 1 << 6;
    public const int SuppressNotifications = 1 << 12;
}
