namespace Bot.Tests.Support.Telegram;

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

    /// <summary>429 with <c>retry_after</c>.</summary>
    public Fault TooManyRequests(int retryAfterSeconds) => Add(new FaultEffect.Refuse(ApiRefusal.TooManyRequests(retryAfterSeconds)));

    /// <summary>403, such as <c>bot was blocked by the user</c>.</summary>
    public Fault Forbidden(string reason) => Add(new FaultEffect.Refuse(ApiRefusal.Forbidden(reason)));

    /// <summary>400, such as <c>message thread not found</c>.</summary>
    public Fault BadRequest(string reason) => Add(new FaultEffect.Refuse(ApiRefusal.BadRequest(reason)));

    /// <summary>409, such as <c>terminated by other getUpdates request</c>.</summary>
    public Fault Conflict(string reason) => Add(new FaultEffect.Refuse(ApiRefusal.Conflict(reason)));

    /// <summary>401: the token was revoked.</summary>
    public Fault Unauthorized() => Add(new FaultEffect.Refuse(new ApiRefusal(401, "Unauthorized")));

    /// <summary>A proxy's page in place of the envelope: 502, 504 …</summary>
    public Fault ServerError(int status = 502) =>
        Responds(status, "text/html", $"<html><head><title>{status}</title></head><body><center><h1>{status}</h1></center></body></html>");

    /// <summary>Any answer at all, also a broken one.</summary>
    public Fault Responds(int status, string contentType, string body) => Add(new FaultEffect.Respond(status, contentType, body));

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

    private Fault Add(FaultEffect effect) => plan.Add(new Fault(plan, matches, times, effect));
}
