namespace Bot.Tests.Support.Discord;

/// <summary>Enforced nonces and the messages that they made. (resources/message, enforce_nonce)</summary>
internal sealed class Nonces(TimeProvider time)
{
    /// <summary>The documentation says "the past few minutes".</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(3);

    private readonly Dictionary<(ulong Author, string Nonce), (FakeMessage Message, DateTimeOffset At)> used = [];

    public FakeMessage? Find(FakeUser author, string nonce) =>
        used.TryGetValue((author.Id, nonce), out var former) && time.GetUtcNow() - former.At <= Kept ? former.Message : null;

    public void Keep(FakeUser author, string nonce, FakeMessage message) => used[(author.Id, nonce)] = (message, time.GetUtcNow());
}
