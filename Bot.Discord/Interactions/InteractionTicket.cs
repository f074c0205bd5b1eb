namespace Bot.Discord;

/// <summary>What it takes to answer an interaction; can be kept over a restart.</summary>
/// <param name="Type">One of <see cref="Interaction"/>'s types.</param>
/// <param name="IsOnMessage">A component, or a form that a component opened: the message can be changed in its place.</param>
/// <param name="IsDeferredPrivately">Of a command: what the guard, if it had to defer, promised: an answer for one person only.</param>
/// <param name="ReceivedAt">When it came; three seconds for the first answer, fifteen minutes for all.</param>
public sealed record InteractionTicket(
    Snowflake Id, string Token, Snowflake ApplicationId, int Type, bool IsOnMessage, bool IsDeferredPrivately, DateTimeOffset ReceivedAt)
{
    public static readonly TimeSpan LivesFor = TimeSpan.FromMinutes(15);

    /// <summary>Without the token.</summary>
    public override string ToString() => $"Interaction {Id}";
}
