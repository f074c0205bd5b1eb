using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Telegram;

/// <summary>What goes back over the wire, and how the log tells it.</summary>
internal abstract record Answer(CallOutcome Outcome)
{
    public abstract Task WriteAsync(HttpContext context);

    /// <summary>The usual envelope.</summary>
    public static Answer Of(JsonNode result)
    {
        var envelope = new JsonObject { ["ok"] = true, ["result"] = result.DeepClone() };
        return new Body(new CallOutcome(200, null, result), "application/json", envelope.ToJsonString());
    }

    public static Answer Of(ApiRefusal refusal) =>
        new Body(new CallOutcome(refusal.Code, refusal.Message, null), "application/json", refusal.ToJson().ToJsonString());

    public sealed record Body(CallOutcome Outcome, string ContentType, string Content) : Answer(Outcome)
    {
        public override Task WriteAsync(HttpContext context)
        {
            context.Response.StatusCode = Outcome.Status;
            context.Response.ContentType = ContentType;
            return context.Response.WriteAsync(Content, context.RequestAborted);
        }
    }

    /// <summary>A reset connection in place of an answer.</summary>
    public sealed record Reset(CallOutcome Outcome) : Answer(Outcome)
    {
        public override Task WriteAsync(HttpContext context)
        {
            // Without a linger time the operating system sends a reset, not an orderly end.
            if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket) socket.LingerState = new LingerOption(true, 0);
            context.Abort();
            return Task.CompletedTask;
        }
    }
}
