namespace Bot.Tests.Support.Telegram;

/// <summary>A tap on a button with callback data: one callback query.</summary>
public sealed class CallbackTap
{
    private readonly FakeWorld world;

    internal CallbackTap(FakeWorld world, string id, FakeUser by, FakeMessage message, string data, DateTimeOffset at)
    {
        this.world = world;
        Id = id;
        By = by;
        Message = message;
        Data = data;
        At = at;
    }

    /// <summary>The <c>callback_query_id</c>.</summary>
    public string Id { get; }

    public FakeUser By { get; }

    public FakeMessage Message { get; }

    public string Data { get; }

    public DateTimeOffset At { get; }

    /// <summary>Null until the bot answers.</summary>
    public CallbackAnswer? Answer { get; private set; }

    /// <exception cref="Xunit.Sdk.FailException">No answer in time.</exception>
    public async Task<CallbackAnswer> WaitForAnswerAsync(TimeSpan? within = null)
    {
        await world.WaitUntilAsync(() => Answer is not null, within, $"an answer to {By.FirstName}'s tap on {Message}");
        return Answer!;
    }

    internal void Take(CallbackAnswer answer) => Answer = answer;
}
