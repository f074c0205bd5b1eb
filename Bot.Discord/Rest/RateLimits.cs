namespace Bot.Discord;

/// <summary>A call's leave to go, or why it has none.</summary>
/// <param name="Gate">Null where it passed none, or was not let through.</param>
/// <param name="TooLong">How long the call would have to wait, where that is longer than it may.</param>
internal readonly record struct Turn(BucketGate? Gate, TimeSpan? TooLong = null, bool IsGlobal = false);

/// <summary>
/// Finds the bucket of each route from what Discord's answers say, and has calls wait for their turn. A bucket belongs to
/// one major parameter; several routes can share it. (topics/rate-limits)
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>No limit of ours lasts longer; and an interaction's routes are dead after 15 minutes.</summary>
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly Lock sync = new();
    private readonly GlobalGate everything = new(time);
    private readonly Dictionary<string, string> bucketsOfRoutes = [];
    private readonly Dictionary<(string Route, string Major), BucketGate> byRoute = [];
    private readonly Dictionary<(string Bucket, string Major), BucketGate> byBucket = [];
    private long sweptAt = time.GetTimestamp();

    /// <summary>How many gates are remembered.</summary>
    public int Count
    {
        get
        {
            lock (sync) return byRoute.Count;
        }
    }

    public async ValueTask<Turn> EnterAsync(Route route, Deadline deadline)
    {
        if (route.Kind is RouteKind.Callback) return default;

        var gate = await PassAsync(route, deadline);
        if (gate.TooLong is not null || route.Kind is RouteKind.Webhook) return gate;

        var passage = await everything.EnterAsync(deadline.EndsAt, deadline.Token);
        if (passage.Kind is PassageKind.Taken) return gate;

        gate.Gate!.Leave(isAnswered: false, headers: null);
        return new Turn(null, passage.For, IsGlobal: true);
    }

    /// <summary>The call is over.</summary>
    /// <param name="isAnswered">False where nothing is known of it, or the answer says nothing about its bucket.</param>
    public void Leave(Route route, Turn turn, bool isAnswered, RateLimitHeaders? headers)
    {
        if (turn.Gate is not { } gate) return;

        lock (sync)
        {
            if (headers is null || headers.Bucket == gate.Bucket)
            {
                gate.Leave(isAnswered, headers);
                return;
            }

            bucketsOfRoutes[route.Name] = headers.Bucket;
            if (byBucket.TryGetValue((headers.Bucket, route.Major), out var known))
            {
                byRoute[(route.Name, route.Major)] = known;
                known.Learn(headers);
                gate.LeaveForAnother();
            }
            else if (gate.Bucket is null)
            {
                gate.Become(headers.Bucket);
                byBucket[(headers.Bucket, route.Major)] = gate;
                gate.Leave(isAnswered, headers);
            }
            else
            {
                var other = new BucketGate(time, headers.Bucket);
                byBucket[(headers.Bucket, route.Major)] = byRoute[(route.Name, route.Major)] = other;
                other.Learn(headers);
                gate.LeaveForAnother();
            }
        }
    }

    /// <summary>Shuts the bucket that the route has now.</summary>
    public void Pause(Route route, TimeSpan span)
    {
        lock (sync) Find(route).Pause(span);
    }

    /// <summary>Shuts everything that carries the bot's token.</summary>
    public void PauseEverything(TimeSpan span) => everything.Pause(span);

    private async ValueTask<Turn> PassAsync(Route route, Deadline deadline)
    {
        while (true)
        {
            BucketGate gate;
            ValueTask<Passage> passing;
            lock (sync)
            {
                Sweep();
                gate = Find(route);
                passing = gate.EnterAsync(deadline.EndsAt, deadline.Token);
            }

            var passage = await passing;
            if (passage.Kind is PassageKind.Taken) return new Turn(gate);
            if (passage.Kind is PassageKind.TooLong) return new Turn(null, passage.For);
        }
    }

    private BucketGate Find(Route route)
    {
        if (byRoute.TryGetValue((route.Name, route.Major), out var gate)) return gate;

        var bucket = bucketsOfRoutes.GetValueOrDefault(route.Name);
        if (bucket is null || !byBucket.TryGetValue((bucket, route.Major), out gate))
        {
            gate = new BucketGate(time, bucket);
            if (bucket is not null) byBucket[(bucket, route.Major)] = gate;
        }

        byRoute[(route.Name, route.Major)] = gate;
        return gate;
    }

    private void Sweep()
    {
        if (time.GetElapsedTime(sweptAt) < SweepEvery) return;

        sweptAt = time.GetTimestamp();
        var idle = byRoute.Values.Concat(byBucket.Values).Where(gate => gate.IsIdleSince(ForgottenAfter)).ToHashSet();
        foreach (var key in byRoute.Where(entry => idle.Contains(entry.Value)).Select(entry => entry.Key).ToList()) byRoute.Remove(key);
        foreach (var key in byBucket.Where(entry => idle.Contains(entry.Value)).Select(entry => entry.Key).ToList()) byBucket.Remove(key);
    }
}
