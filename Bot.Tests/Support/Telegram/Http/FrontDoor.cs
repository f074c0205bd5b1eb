using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Telegram;

/// <summary>The way of a call: token, reading, log, contract, faults, method, answer.</summary>
internal sealed partial class FrontDoor(FakeWorld world, FakeBotApiOptions options, FaultPlan faults, CancellationToken stopping)
{
    private readonly MethodTable methods = new(world);
    private readonly FloodControl? flood = options.FloodLimits is { } limits ? new FloodControl(limits, world.Time) : null;

    public async Task AnswerAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            var call = await CallReader.ReadAsync(MethodNamed(context.Request.Path), context.Request);
            var answer = await LogAndDecideAsync(call, ended.Token);
            await answer.WriteAsync(context);
        }
        catch (ApiRefusal unreadable)
        {
            await Answer.Of(unreadable).WriteAsync(context);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task<Answer> LogAndDecideAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var logged = world.Log.Begin(call);
        try
        {
            var answer = await DecideAsync(call, logged, cancellationToken);

            // Logged before it is sent, so that whoever has the answer finds it in the log.
            world.Log.End(logged, answer.Outcome);
            return answer;
        }
        catch (OperationCanceledException)
        {
            world.Log.End(logged, new CallOutcome(0, "the caller went away", null));
            throw;
        }
    }

    private async Task<Answer> DecideAsync(ApiCall call, LoggedCall logged, CancellationToken cancellationToken)
    {
        var violations = options.Contract?.Check(call) ?? [];
        if (violations.Count > 0)
        {
            world.Log.Violated(violations);
            return Answer.Of(ApiRefusal.BadRequest($"against the contract: {string.Join("; ", violations)}"));
        }

        var fault = faults.For(logged);
        switch (fault?.Effect)
        {
            case FaultEffect.Refuse refuse:
                return Answer.Of(refuse.Refusal);
            case FaultEffect.Respond respond:
                return new Answer.Body(new CallOutcome(respond.Status, respond.Body, null), respond.ContentType, respond.Body);
            case FaultEffect.CutBefore:
                return new Answer.Reset(new CallOutcome(0, "connection cut", null));
            case FaultEffect.Hang:
                await fault.Released.WaitAsync(cancellationToken);
                break;
            case FaultEffect.Delay delay:
                await Task.Delay(delay.By, world.Time, cancellationToken);
                break;
        }

        var answer = await CarryOutAsync(call, cancellationToken);
        if (fault?.Effect is FaultEffect.HangAfterwards) await fault.Released.WaitAsync(cancellationToken);
        return fault?.Effect is FaultEffect.LoseResponse ? new Answer.Reset(answer.Outcome with { ResponseLost = true }) : answer;
    }

    private async Task<Answer> CarryOutAsync(ApiCall call, CancellationToken cancellationToken)
    {
        try
        {
            flood?.Admit(call);
            var method = methods.Find(call.Method) ?? throw new ApiRefusal(404, "Not Found");
            return Answer.Of(WireJson.Of(await method(call, cancellationToken)));
        }
        catch (ApiRefusal refusal)
        {
            return Answer.Of(refusal);
        }
    }

    /// <exception cref="ApiRefusal">Not the bot's token, or no token at all.</exception>
    private string MethodNamed(PathString path)
    {
        var match = BotPath.Match(path.Value ?? "");
        if (!match.Success) throw new ApiRefusal(404, "Not Found");

        return match.Groups["token"].Value == options.Token ? match.Groups["method"].Value : throw new ApiRefusal(401, "Unauthorized");
    }

    [GeneratedRegex("^/bot(?<token>[0-9]+:[A-Za-z0-9_-]+)/(?<method>[A-Za-z0-9_]+)/?$")]
    private static partial Regex BotPath { get; }
}
