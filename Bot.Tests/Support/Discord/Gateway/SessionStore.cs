using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>The sessions that can be sent to or resumed.</summary>
internal sealed class SessionStore(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<FakeSession> sessions = [];
    private long lastNumber;

    /// <summary>How long a session waits for its client. Discord says "a few minutes".</summary>
    public TimeSpan Kept { get; set; } = TimeSpan.FromMinutes(3);

    public IReadOnlyList<FakeSession> All
    {
        get
        {
            lock (gate)
            {
                sessions.RemoveAll(session => session.WasLeftBefore(time.GetUtcNow() - Kept));
                return [.. sessions];
            }
        }
    }

    /// <summary>Begins a session with READY, before anything else can be sent to it.</summary>
    public FakeSession Begin(GatewayConnection connection, int intents, JsonObject ready)
    {
        lock (gate)
        {
            var session = new FakeSession((++lastNumber).ToString("x32", CultureInfo.InvariantCulture), intents, time);
            ready["session_id"] = session.Id;
            session.Begin(connection, ready);
            sessions.Add(session);
            return session;
        }
    }

    public FakeSession? Find(string id) => All.FirstOrDefault(session => session.Id == id);

    public void End(FakeSession session)
    {
        lock (gate) sessions.Remove(session);
    }
}
