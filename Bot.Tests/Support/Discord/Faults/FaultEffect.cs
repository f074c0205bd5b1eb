namespace Bot.Tests.Support.Discord;

/// <summary>What goes wrong.</summary>
internal abstract record FaultEffect
{
    /// <summary>This answer, and nothing is done.</summary>
    public sealed record Respond(Answer Answer) : FaultEffect;

    public sealed record Hang : FaultEffect;

    public sealed record CutBefore : FaultEffect;

    public sealed record LoseResponse : FaultEffect;

    public sealed record HangAfterwards : FaultEffect;

    /// <summary>Carried out, and yet this answer.</summary>
    public sealed record RespondAfterwards(Answer Answer) : FaultEffect;

    public sealed record Delay(TimeSpan By) : FaultEffect;
}
