using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Telegram;

/// <summary>The way of a call: token, reading, log, contract, faults, method, answer.</summary>
internal sealed partial class FrontDoor(
    FakeWorld world, string token, FaultPlan faults, CallLog log, TelegramContract? contract, CancellationToken stopping)
{
    private readonly MethodTable methods = new(world);

    public async Task AnswerAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await AnswerAsync(context, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ApiCall call;
        try
        {
            call = await CallReader.ReadAsync(MethodNamed(context.Request.Path), context.Request);
        }
        catch (ApiRefusal refusal)
        {
            await WriteAsync(context, refusal.Code, refusal.ToJson());
            return;
        }

        var logged = log.Begin(call);
        var outcome = await CarryOutAsync(context, call, logged, cancellationToken);
        log.End(logged, outcome);
    }

    private async Task<CallOutcome> CarryOutAsync(HttpContext context, ApiCall call, LoggedCall logged, CancellationToken cancellationToken)
    {
        var violations = contract?.Check(call) ?? [];
        if (violations.Count > 0)
        {
            log.Violated(violations);
            return await RefuseAsync(context, ApiRefusal.BadRequest($"against the contract: {string.Join("; ", violations)}"));
        }

        var fault = faults.For(logged);
        switch (fault?.Effect)
        {
            case FaultEffect.Refuse refuse:
                return await RefuseAsync(context, refuse.Refusal);
            case FaultEffect.Respond respond:
                context.Response.StatusCode = respond.Status;
                context.Response.ContentType = respond.ContentType;
                await context.Response.WriteAsync(respond.Body, cancellationToken);
                return new CallOutcome(respond.Status, respond.Body, null);
            case FaultEffect.CutBefore:
                Reset(context);
                return new CallOutcome(0, "connection cut", null);
            case FaultEffect.Hang:
                await fault.Released.WaitAsync(cancellationToken);
                break;
            case FaultEffect.Delay delay:
                await Task.Delay(delay.By, world.Time, cancellationToken);
                break;
        }

        return await RunAsync(context, call, loseResponse: fault?.Effect is FaultEffect.LoseResponse, cancellationToken);
    }

    private async Task<CallOutcome> RunAsync(HttpContext context, ApiCall call, bool loseResponse, CancellationToken cancellationToken)
    {
        JsonNode result;
        try
        {
            var method = methods.Find(call.Method) ?? throw new ApiRefusal(404, "Not Found");
            result = WireJson.Of(await method(call, cancellationToken));
        }
        catch (ApiRefusal refusal)
        {
            if (!loseResponse) return await RefuseAsync(context, refusal);

            Reset(context);
            return new CallOutcome(refusal.Code, refusal.Message, null, ResponseLost: true);
        }

        if (loseResponse) Reset(context);
        else await WriteAsync(context, 200, new JsonObject { ["ok"] = true, ["result"] = result.DeepClone() });
        return new CallOutcome(200, null, result, loseResponse);
    }

    /// <exception cref="ApiRefusal">Not the bot's token, or no token at all.</exception>
    private string MethodNamed(PathString path)
    {
        var match = BotPath.Match(path.Value ?? "");
        if (!match.Success) throw new ApiRefusal(404, "Not Found");

        return match.Groups["token"].Value == token ? match.Groups["method"].Value : throw new ApiRefusal(401, "Unauthorized");
    }

    private static async Task<CallOutcome> RefuseAsync(HttpContext context, ApiRefusal refusal)
    {
        await WriteAsync(context, refusal.Code, refusal.ToJson());
        return new CallOutcome(refusal.Code, refusal.Message, null);
    }

    private static async Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }

    /// <summary>Without a linger time the operating system sends a reset, not an orderly end.</summary>
    private static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket) socket.LingerState = new LingerOption(true, 0);
        context.Abort();
    }

    [GeneratedRegex("^/bot(?<token>[0-9]+:[A-Za-z0-9_-]+)/(?<method>[A-Za-z0-9_]+)/?$")]
    private static partial Regex BotPath { get; }
}
