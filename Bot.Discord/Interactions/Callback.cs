namespace Bot.Discord;

/// <summary>The first answer to an interaction. (interactions/receiving-and-responding: Interaction Response)</summary>
/// <param name="Data">Null where the type takes none.</param>
internal sealed record Callback<T>(int Type, T? Data)
    where T : class;

internal static class CallbackTypes
{
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int Suggestions = 8;
    public const int Modal = 9;
}

/// <param name="Flags">Nothing but <see cref="MessageFlags.Ephemeral"/> is allowed.</param>
internal sealed record Deferral(int? Flags);

/// <param name="Choices">At most 25.</param>
internal sealed record Suggestions(IReadOnlyList<OptionChoice> Choices)
{
    public const int Most = 25;
}

/// <summary>What a callback answers when it is asked to.</summary>
internal sealed record CallbackAnswer
{
    public CallbackResource? Resource { get; init; }
}

internal sealed record CallbackResource
{
    /// <summary>What was said or changed; null for a deferral or a form.</summary>
    public Message? Message { get; init; }
}
