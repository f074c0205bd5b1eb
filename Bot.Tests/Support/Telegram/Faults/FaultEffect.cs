namespace Bot.Tests.Support.Telegram;

/// <summary>What goes wrong.</summary>
internal abstract record FaultEffect
{
    public sealed record Refuse(ApiRefusal Refusal) : FaultEffect;

    public sealed record Respond(int Status, string ContentType, string Body) : FaultEffect;

    public sealed record Hang : FaultEffect;

    public sealed record CutBefore : FaultEffect;

    public sealed record LoseResponse : FaultEffect;

    public sealed record HangAfterwards : FaultEffect;

    public sealed record Delay(TimeSpan By) : FaultEffect;
}
