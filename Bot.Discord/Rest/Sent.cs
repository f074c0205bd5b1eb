namespace Bot.Discord;

/// <summary>What became of a call, before its answer is read.</summary>
internal abstract record Sent
{
    private Sent()
    {
    }

    internal sealed record Done(byte[] Body) : Sent;

    internal sealed record No(DiscordError Error) : Sent;

    /// <param name="IsGated">A gate was shut for it, and keeps the next attempt until then.</param>
    internal sealed record Wait(TimeSpan For, bool IsGlobal, bool IsGated = false) : Sent;

    /// <param name="MayBeDone">It may have arrived and been carried out.</param>
    internal sealed record Broken(bool MayBeDone) : Sent;

    /// <summary>The same for the caller, where it is not done. A read that may be done is not: nobody has its answer.</summary>
    public RestResult<T> ToResult<T>(HttpMethod method) => this switch
    {
        No no => new RestResult<T>.Refused(no.Error),
        Wait wait => new RestResult<T>.Wait(wait.For, wait.IsGlobal),
        Broken { MayBeDone: true } when method != HttpMethod.Get => new RestResult<T>.Unsure(),
        _ => new RestResult<T>.Failed(),
    };
}
