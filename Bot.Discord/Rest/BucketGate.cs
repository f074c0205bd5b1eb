namespace Bot.Discord;

/// <summary>
/// One bucket for one major parameter. It begins without knowing its limit and lets one call through; the answer's
/// headers teach it. Counts its calls ahead of the answers, so that what is under way is never forgotten.
/// </summary>
internal sealed class BucketGate(TimeProvider time, string? bucket) : Gate(time)
{
    /// <summary>Discord's numbers are rounded to the millisecond.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    private int? limit;
    private int remaining;
    private int underWay;
    private long? resetsAt;
    private bool isUnlimited;
    private bool isTrying;
    private long lastUsedAt = time.GetTimestamp();

    /// <summary>Discord's name of the bucket; null until it is known.</summary>
    public string? Bucket { get; private set; } = bucket;

    protected override long? RoomAt => limit is not null && remaining <= 0 ? resetsAt : null;

    /// <summary>Nobody needs what this gate knows.</summary>
    public bool IsIdleSince(TimeSpan span)
    {
        lock (Sync)
        {
            var now = Time.GetTimestamp();
            return underWay == 0 && !HasWaiters && !IsPaused(now) && !(resetsAt > now) && Time.GetElapsedTime(lastUsedAt, now) >= span;
        }
    }

    /// <summary>From now on this gate stands for a bucket.</summary>
    public void Become(string bucket)
    {
        lock (Sync) Bucket = bucket;
    }

    /// <summary>A call that passed is over.</summary>
    /// <param name="isAnswered">False where nothing is known of it.</param>
    /// <param name="headers">Of the answer; null where they say nothing about this bucket.</param>
    public void Leave(bool isAnswered, RateLimitHeaders? headers)
    {
        lock (Sync)
        {
            underWay--;
            if (isAnswered) isTrying = false;
            if (headers is not null) Apply(headers);
            else if (isAnswered && limit is null) isUnlimited = true;

            MoveUp();
        }
    }

    /// <summary>A call that passed was no call of this bucket: whoever stands in line belongs elsewhere too.</summary>
    public void LeaveForAnother()
    {
        lock (Sync)
        {
            underWay--;
            MoveAll();
        }
    }

    /// <summary>What a call that passed another gate learned about this bucket.</summary>
    public void Learn(RateLimitHeaders headers)
    {
        lock (Sync)
        {
            Apply(headers);
            MoveUp();
        }
    }

    protected override bool HasRoom(long now)
    {
        if (isTrying && underWay > 0) return false;
        if (isUnlimited) return true;
        if (limit is null) return underWay == 0;

        // What is under way may yet be counted in the new window.
        if (resetsAt <= now) (remaining, resetsAt) = (limit.Value - underWay, null);
        else if (resetsAt is null && underWay == 0) remaining = limit.Value;

        return remaining > 0;
    }

    protected override void Take(long now)
    {
        remaining--;
        underWay++;
        lastUsedAt = now;
    }

    /// <summary>After a pause one call goes first, and the others only when it came through.</summary>
    protected override void OnPaused() => isTrying = true;

    // Answers overtake each other: the smaller rest and the later end are the safe ones.
    private void Apply(RateLimitHeaders headers)
    {
        var isFirst = limit is null;
        isUnlimited = false;
        limit = headers.Limit;
        remaining = isFirst ? headers.Remaining - underWay : Math.Min(remaining, headers.Remaining);
        var end = Time.After(headers.ResetAfter + Rounding);
        resetsAt = resetsAt is { } known && known > end ? known : end;
    }
}
