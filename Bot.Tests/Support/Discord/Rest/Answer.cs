using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Discord;

/// <summary>What goes back over the wire, and how the log tells it.</summary>
internal abstract record Answer(CallOutcome Outcome)
{
    public abstract Task WriteAsync(HttpContext context);

    public static Body Of(Reply reply, IReadOnlyDictionary<string, string>? headers = null) =>
        new(new CallOutcome(reply.Status, 0, reply.Body?.DeepClone()), "application/json", reply.Body?.ToJsonString() ?? "", headers);

    public static Body Of(ApiRefusal refusal, IReadOnlyDictionary<string, string>? headers = null)
    {
        var json = refusal.ToJson();
        return new(new CallOutcome(refusal.Status, refusal.Code, json), "application/json", json.ToJsonString(), headers);
    }

    public sealed record Body(CallOutcome Outcome, string ContentType, string Content, IReadOnlyDictionary<string, string>? Headers = null)
        : Answer(Outcome)
    {
        public override Task WriteAsync(HttpContext context)
        {
            context.Response.StatusCode = Outcome.Status;
            foreach (var (name, value) in Headers ?? new Dictionary<string, string>()) context.Response.Headers[name] = value;
            if (Content.Length == 0) return Task.CompletedTask;

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
