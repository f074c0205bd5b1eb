using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;

namespace Bot.Discord;

/// <summary>Where events wait until somebody takes them: interactions apart, so that no crowd of messages stands before them.</summary>
/// <remarks>
/// Heartbeats are acknowledged on the same connection on which the events come, so reading must never stand still: a lane that is
/// not emptied grows in memory, and the connection lives. At its bound the connection is let go, with the event that had no room
/// counted as not received, and resumed when half of the lane was taken: Discord keeps what happens meanwhile, for some minutes. A
/// storage that is away for longer than memory and Discord can bridge loses events in any design.
/// </remarks>
internal sealed class DispatchLanes(int backlog, SessionKeeper session)
{
    /// <summary>More than a resume repeats.</summary>
    private const int Remembered = 8192;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    private readonly Channel<Dispatch> interactions = Open(backlog);
    private readonly Channel<Dispatch> events = Open(backlog);
    private readonly SeenEvents seen = new(Remembered);

    public ChannelReader<Dispatch> Interactions => interactions.Reader;

    public ChannelReader<Dispatch> Events => events.Reader;

    /// <summary>Puts an event into its lane, unless it was there before. One connection calls it at a time.</summary>
    /// <returns>False where there was no room: it was not received.</returns>
    public bool TryDeliver(Dispatch dispatch)
    {
        var sequence = new EventKey(dispatch.SessionId, "sequence", (ulong)dispatch.Sequence);
        if (seen.Contains(sequence)) return true;

        var lane = dispatch.Name == EventNames.InteractionCreate ? interactions : events;
        if (lane.Reader.Count >= backlog) return false;

        // Before anybody can take it: it could be stored before it was received.
        session.Receive(dispatch.Sequence);
        seen.Add(sequence);
        if (KeyOf(dispatch) is { } key && !seen.Add(key))
        {
            session.Store(dispatch.SessionId, dispatch.Sequence);
            return true;
        }

        return lane.Writer.TryWrite(dispatch);
    }

    /// <summary>Until both lanes are half empty.</summary>
    public async Task WaitForRoomAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        while (Math.Max(interactions.Reader.Count, events.Reader.Count) > backlog / 2) await Task.Delay(LookAgain, time, cancellationToken);
    }

    /// <summary>Nothing more comes.</summary>
    public void Complete()
    {
        interactions.Writer.TryComplete();
        events.Writer.TryComplete();
    }

    // Within one session only: had its first copy come in an earlier one, then nothing would say whether that was stored before a crash.
    private static EventKey? KeyOf(Dispatch dispatch)
    {
        if (dispatch.Name is not (EventNames.InteractionCreate or EventNames.MessageCreate)) return null;
        if (dispatch.Data.ValueKind is not JsonValueKind.Object || !dispatch.Data.TryGetProperty("id", out var id)) return null;

        return ulong.TryParse(id.GetRawText().AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new EventKey(dispatch.SessionId, dispatch.Name, number)
            : null;
    }

    private static Channel<Dispatch> Open(int backlog) =>
        System.Threading.Channels.Channel.CreateBounded<Dispatch>(new BoundedChannelOptions(backlog) { SingleWriter = true });
}

/// <summary>The events that the gateway itself looks at.</summary>
internal static class EventNames
{
    public const string Ready = "READY";
    public const string Resumed = "RESUMED";
    public const string InteractionCreate = "INTERACTION_CREATE";
    public const string MessageCreate = "MESSAGE_CREATE";
}
