using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Discord;

/// <summary>The way of a call: route, log, faults, token, limits, contract, what the route does, answer.</summary>
internal sealed partial class FrontDoor(FakeWorld world, FakeDiscordOptions options, FaultPlan faults, CancellationToken stopping)
{
    private const string Base = "/api/v10";

    private readonly RouteTable routes = new(world);
    private readonly RateLimiter limiter = new(world.Time, options);

    public async Task AnswerAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            var answer = await LogAndDecideAsync(context.Request, ended.Token);
            await answer.WriteAsync(context);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task<Answer> LogAndDecideAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var path = request.Path.Value ?? "";
        var inside = path.StartsWith(Base, StringComparison.Ordinal) ? path[Base.Length..] : path;
        var route = routes.Find(request.Method, inside, out var values);
        ApiRefusal? unreadable = null;
        JsonNode? body = null;
        try
        {
            body = await ApiCall.ReadBodyAsync(request);
        }
        catch (ApiRefusal refusal)
        {
            unreadable = refusal;
        }

        var logged = new LoggedCall(request.Method, route?.Template ?? inside, inside, body?.DeepClone(), world.Now);
        world.Log.Begin(logged);
        try
        {
            Answer answer;
            if (route is null || inside == path) answer = Refused(logged, ApiRefusal.NotFound());
            else if (unreadable is not null) answer = Refused(logged, unreadable);
            else answer = await DecideAsync(Read(request, inside, route, values, body), logged, cancellationToken);

            // Logged before it is sent, so that whoever has the answer finds it in the log.
            world.Log.End(logged, answer.Outcome);
            return answer;
        }
        catch (OperationCanceledException)
        {
            world.Log.End(logged, new CallOutcome(0, 0, null));
            throw;
        }
    }

    private async Task<Answer> DecideAsync(ApiCall call, LoggedCall logged, CancellationToken cancellationToken)
    {
        var fault = faults.For(logged);
        switch (fault?.Effect)
        {
            case FaultEffect.Respond respond:
                return respond.Answer;
            case FaultEffect.CutBefore:
                return new Answer.Reset(new CallOutcome(0, 0, null));
            case FaultEffect.Hang:
                await fault.Released.WaitAsync(cancellationToken);
                break;
            case FaultEffect.Delay delay:
                await Task.Delay(delay.By, world.Time, cancellationToken);
                break;
        }

        var answer = await CarryOutAsync(call, logged);
        switch (fault?.Effect)
        {
            case FaultEffect.HangAfterwards:
                await fault.Released.WaitAsync(cancellationToken);
                return answer;
            case FaultEffect.LoseResponse:
                return new Answer.Reset(answer.Outcome with { ResponseLost = true });
            case FaultEffect.RespondAfterwards instead:
                return instead.Answer;
            default:
                return answer;
        }
    }

    private async Task<Answer> CarryOutAsync(ApiCall call, LoggedCall logged)
    {
        CheckHeaders(call);
        if (call.Route.Key is Key.BotToken && call.Authorization != $"Bot {options.Token}") return Answer.Of(ApiRefusal.Unauthorized());
        if (limiter.Admit(call, out var headers) is { } tooMany) return tooMany;

        try
        {
            var faultsInBody = options.Contract?.CheckRequest(call) ?? [];
            if (faultsInBody.Count > 0) throw ApiRefusal.InvalidBody(faultsInBody);

            var reply = world.Change(() => call.Route.CarryOut(call));

            // Events leave before the answer does, so that whoever has the answer finds them delivered.
            await world.Events.DeliverAsync();
            return Answer.Of(reply, headers);
        }
        catch (ApiRefusal refusal)
        {
            return Refused(logged, refusal, headers);
        }
    }

    private Answer.Body Refused(LoggedCall call, ApiRefusal refusal, IReadOnlyDictionary<string, string>? headers = null)
    {
        if (refusal.IsViolation) world.Log.Violated($"{call.Method} {call.Template}: {refusal.ToJson().ToJsonString()}");
        return Answer.Of(refusal, headers);
    }

    private void CheckHeaders(ApiCall call)
    {
        if (!DiscordUserAgent.IsMatch(call.UserAgent))
            world.Log.Violated($"{call.Method} {call.Template}: User-Agent \"{call.UserAgent}\" is not DiscordBot (url, version)");
        if (call.Route.Key is Key.InPath && call.Authorization is not null)
            world.Log.Note($"{call.Method} {call.Template}: an Authorization that is not needed");
    }

    private static ApiCall Read(
        HttpRequest request, string path, Route route, IReadOnlyDictionary<string, string> values, JsonNode? body) => new(
        request.Method,
        path,
        route,
        values,
        request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
        body,
        request.Headers.Authorization.FirstOrDefault(),
        request.Headers.UserAgent.ToString());

    [GeneratedRegex(@"^DiscordBot \([^\s,()]+, [^()]+\)( .*)?$")]
    private static partial Regex DiscordUserAgent { get; }
}
