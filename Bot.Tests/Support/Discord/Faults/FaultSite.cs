namespace Bot.Tests.Support.Discord;

/// <summary>Which calls a fault strikes, and how often; its verbs say what happens to them.</summary>
public sealed class FaultSite
{
    private readonly FaultPlan plan;
    private readonly Func<LoggedCall, bool> matches;
    private readonly int? times;

    internal FaultSite(FaultPlan plan, Func<LoggedCall, bool> matches, int? times)
    {
        this.plan = plan;
        this.matches = matches;
        this.times = times;
    }

    public FaultSite Times(int count) => new(plan, matches, count);

    public FaultSite UntilRemoved() => new(plan, matches, times: null);

    /// <summary>429 from Discord itself.</summary>
    public Fault TooManyRequests(TimeSpan retryAfter, RateLimitScope scope = RateLimitScope.User) =>
        Add(new FaultEffect.Respond(TooMany.Answer(retryAfter, scope)));

    /// <summary>429 from Discord's proxy: a page in place of JSON, and no headers of a bucket.</summary>
    public Fault TooManyRequestsFromProxy(TimeSpan? retryAfter = null) =>
        Add(new FaultEffect.Respond(Page(429, "error code: 1015", retryAfter)));

    /// <summary>Any refusal with a code of Discord's, such as 403 and 50013.</summary>
    public Fault Refuses(int status, int code, string message = "Refused") =>
        Add(new FaultEffect.Respond(Answer.Of(new ApiRefusal(status, code, message))));

    /// <summary>401: the bot's token was reset.</summary>
    public Fault Unauthorized() => Add(new FaultEffect.Respond(Answer.Of(ApiRefusal.Unauthorized())));

    /// <summary>A proxy's page in place of JSON, and nothing was done: 500, 502, 503 …</summary>
    public Fault ServerError(int status = 502) => Add(new FaultEffect.Respond(ErrorPage(status)));

    /// <summary>The call is carried out, and a proxy's page says 502 all the same: the caller cannot know.</summary>
    public Fault ServerErrorAfterwards(int status = 502) => Add(new FaultEffect.RespondAfterwards(ErrorPage(status)));

    /// <summary>Any answer at all, also a broken one.</summary>
    public Fault Responds(int status, string contentType, string body) =>
        Add(new FaultEffect.Respond(new Answer.Body(new CallOutcome(status, 0, null), contentType, body)));

    /// <summary>No answer until the fault is removed; then the call is carried out.</summary>
    public Fault Hangs() => Add(new FaultEffect.Hang());

    /// <summary>The connection is reset and nothing was done.</summary>
    public Fault CutsConnection() => Add(new FaultEffect.CutBefore());

    /// <summary>The call is carried out, then the connection is reset: the caller cannot know.</summary>
    public Fault LosesResponse() => Add(new FaultEffect.LoseResponse());

    /// <summary>The call is carried out, but its answer waits until the fault is removed: the caller runs out of patience.</summary>
    public Fault HangsAfterwards() => Add(new FaultEffect.HangAfterwards());

    /// <summary>Late by this much, by the server's clock.</summary>
    public Fault Delays(TimeSpan by) => Add(new FaultEffect.Delay(by));

    private static Answer.Body ErrorPage(int status) =>
        Page(status, $"<html><head><title>{status}</title></head><body><center><h1>{status}</h1></center></body></html>", null);

    private static Answer.Body Page(int status, string text, TimeSpan? retryAfter) => new(
        new CallOutcome(status, 0, null),
        "text/html",
        text,
        retryAfter is { } wait ? new Dictionary<string, string> { ["Retry-After"] = $"{Math.Ceiling(wait.TotalSeconds)}" } : null);

    private Fault Add(FaultEffect effect) => plan.Add(new Fault(plan, matches, times, effect));
}
