namespace Bot.Discord;

internal enum InteractionStage
{
    /// <summary>Nothing was answered in this run of the program.</summary>
    Untouched,

    /// <summary>Deferred: a waiting sign stands where the answer shall be.</summary>
    Thinking,

    /// <summary>Deferred without anything to see; the component's message can be changed.</summary>
    Waved,

    /// <summary>Answered: what comes now is a follow-up.</summary>
    Answered,
}

/// <summary>How far one interaction is answered. Read and changed in its turn only.</summary>
internal sealed class InteractionState
{
    private readonly TaskCompletionSource touched = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Guard and answers take it one after the other.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    public InteractionStage Stage { get; private set; }

    /// <summary>Of a waiting sign: only one person sees it.</summary>
    public bool IsThinkingPrivately { get; private set; }

    /// <summary>The interaction's own message is the one that a component hung on, not one that we said.</summary>
    public bool IsOriginalTheirs { get; private set; }

    /// <summary>Why Discord takes no more answers; null while it does.</summary>
    public DiscordError? Over { get; private set; }

    /// <summary>Ends with the first answer.</summary>
    public Task Touched => touched.Task;

    public void Think(bool privately)
    {
        IsThinkingPrivately = privately;
        Enter(InteractionStage.Thinking);
    }

    public void Wave()
    {
        IsOriginalTheirs = true;
        Enter(InteractionStage.Waved);
    }

    public void Answer() => Enter(InteractionStage.Answered);

    /// <summary>Answered by a change of the component's message, which can be changed again.</summary>
    public void AnswerByChange()
    {
        IsOriginalTheirs = true;
        Enter(InteractionStage.Answered);
    }

    public void End(DiscordError error)
    {
        Over = error;
        touched.TrySetResult();
    }

    private void Enter(InteractionStage stage)
    {
        Stage = stage;
        touched.TrySetResult();
    }
}
