using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>The connection on which Discord tells what happens: opened, kept alive, resumed and opened anew, until told to stop.</summary>
/// <remarks>Only the loop in here opens sockets, one at a time, each with a <see cref="GatewayConnection"/> of its own.</remarks>
public sealed partial class DiscordGateway
{
    /// <summary>Also how soon the network stack says that a connection is dead: .NET would by itself never.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(20);

    /// <summary>At the end, for what was received to be stored, and again for the last save.</summary>
    private static readonly TimeSpan GraceAtStop = TimeSpan.FromSeconds(2);

    private readonly GatewayOptions options;
    private readonly TimeProvider time;
    private readonly Random random;
    private readonly ILogger<DiscordGateway> logger;
    private readonly SessionKeeper session;
    private readonly DispatchLanes lanes;
    private readonly GatewayAddress gatewayAddress;

    public DiscordGateway(
        DiscordRest rest, GatewayOptions options, IGatewayStore store, TimeProvider time, Random random, ILogger<DiscordGateway> logger)
        : this(rest.GetGatewayBotAsync, options, store, time, random, logger)
    {
    }

    internal DiscordGateway(
        Func<CancellationToken, Task<RestResult<GatewayBot>>> lookUp, GatewayOptions options, IGatewayStore store, TimeProvider time,
        Random random, ILogger<DiscordGateway> logger)
    {
        this.options = options;
        this.time = time;
        this.random = random;
        this.logger = logger;
        session = new SessionKeeper(store, options.Intents, time, logger);
        lanes = new DispatchLanes(options.Backlog, session);
        gatewayAddress = new GatewayAddress(lookUp, session, time, logger);
    }

    /// <summary>INTERACTION_CREATE, apart from the rest: somebody waits three seconds for an answer. Completed at the end.</summary>
    public ChannelReader<Dispatch> Interactions => lanes.Interactions;

    /// <summary>Every other event, READY and RESUMED among them. Completed at the end.</summary>
    public ChannelReader<Dispatch> Events => lanes.Events;

    /// <summary>Runs until told to stop, or until Discord says that trying again is of no use. May be run once.</summary>
    /// <remarks>At the end it waits for a moment until what was received is stored, so that the next start begins after it.</remarks>
    public async Task<GatewayEnd> RunAsync(CancellationToken stopping)
    {
        using var over = new CancellationTokenSource();
        var saving = Task.CompletedTask;
        try
        {
            await session.LoadAsync(stopping);
            saving = session.KeepSavingAsync(over.Token);
            return await SuperviseAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return GatewayEnd.Stopped;
        }
        finally
        {
            lanes.Complete();
            await over.CancelAsync();
            await FinishAsync(saving);
        }
    }

    /// <summary>The event need not come again. The session is resumed after the last event before which none is missing.</summary>
    public void Stored(Dispatch dispatch) => session.Store(dispatch.SessionId, dispatch.Sequence);

    private async Task<GatewayEnd> SuperviseAsync(CancellationToken stopping)
    {
        for (var failures = 0; ;)
        {
            await lanes.WaitForRoomAsync(time, stopping);
            var end = await TryOnceAsync(stopping);
            var reaction = ReconnectPolicy.ReactionTo(end, random.NextDouble());
            if (reaction.End is { } last)
            {
                if (last is not GatewayEnd.Stopped) Log.Ended(logger, last, end.CloseCode);
                return last;
            }

            if (reaction.ForgetsSession) session.Forget();
            failures = ReconnectPolicy.Failures(failures, end.Up);
            var pause = ReconnectPolicy.Pause(failures, random.NextDouble());
            if (pause < reaction.AtLeast) pause = reaction.AtLeast;
            var level = LevelOf(end);
            Log.Reconnecting(logger, level, pause, end.Kind, end.CloseCode);
            await Task.Delay(pause, time, stopping);
        }
    }

    // A mistake of ours on one connection must not be the last word. Where an event brings it about, every resume would bring that
    // event again: so it counts as a resume in vain.
    private async Task<ConnectionEnd> TryOnceAsync(CancellationToken stopping)
    {
        try
        {
            return session.Held is { } held ? await ResumeAsync(held, stopping) : await IdentifyAsync(stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            Log.Failed(logger, failure.GetType().Name, failure.StackTrace);
            session.ResumeFailed();
            return new ConnectionEnd(EndKind.Failed);
        }
    }

    private async Task<ConnectionEnd> ResumeAsync(HeldSession held, CancellationToken stopping)
    {
        using var socket = await OpenAsync(held.ResumeUrl, stopping);
        if (socket is null)
        {
            // Is it that host, or is it our own network? Only a session whose host is gone while Discord is there is given up.
            if (await gatewayAddress.AskAsync(stopping) is { } problem) return problem;

            session.Forget();
            return new ConnectionEnd(EndKind.Unreachable);
        }

        await using var connection = NewConnection(socket, held, held.ResumeUrl);
        var end = await connection.RunAsync(stopping);
        var wasInVain = !connection.IsAnswered && end.Kind is not EndKind.Stopped;
        if (wasInVain && session.ResumeFailed()) Log.SessionGivenUp(logger, ReconnectPolicy.MostFailedResumes);
        return end;
    }

    private async Task<ConnectionEnd> IdentifyAsync(CancellationToken stopping)
    {
        var (address, problem) = await gatewayAddress.WaitForTurnAsync(stopping);
        if (address is null) return problem;

        using var socket = await OpenAsync(address, stopping);
        if (socket is null) return new ConnectionEnd(EndKind.Unreachable);

        await using var connection = NewConnection(socket, resumed: null, address);
        return await connection.RunAsync(stopping);
    }

    private GatewayConnection NewConnection(ClientWebSocket socket, HeldSession? resumed, string address) =>
        new(socket, resumed, address, random.NextDouble(), options, session, lanes, time, logger);

    /// <returns>Null where there was no way.</returns>
    private async Task<ClientWebSocket?> OpenAsync(string address, CancellationToken stopping)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("wss" or "ws")) return null;

        var socket = NewSocket();
        using var limit = new CancellationTokenSource(ConnectWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            // The same query every time, on a resume too: without it the newest version would not be ours.
            await socket.ConnectAsync(new UriBuilder(uri) { Query = "v=10&encoding=json" }.Uri, either.Token);
            return socket;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            socket.Dispose();
            stopping.ThrowIfCancellationRequested();
            return null;
        }
    }

    private ClientWebSocket NewSocket()
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("User-Agent", options.UserAgent);
        socket.Options.KeepAliveInterval = KeepAlive;
        socket.Options.KeepAliveTimeout = KeepAlive;
        return socket;
    }

    private async Task FinishAsync(Task saving)
    {
        try
        {
            await saving;
        }
        catch (OperationCanceledException)
        {
            // It ends by being told to.
        }

        try
        {
            await session.SettledAsync().WaitAsync(GraceAtStop, time);
        }
        catch (TimeoutException)
        {
            // What is not stored by now comes again after the next start.
        }

        using var limit = new CancellationTokenSource(GraceAtStop, time);
        try
        {
            await session.SaveChangesAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Log.NotSavedAtEnd(logger);
        }
    }

    // Discord asks for a new connection every few hours; that is no news.
    private static LogLevel LevelOf(ConnectionEnd end) =>
        end.Kind is EndKind.ToldToReconnect ? LogLevel.Information
        : end.Kind is EndKind.Closed && CloseCodes.IsOurBug(end.CloseCode) ? LogLevel.Error
        : LogLevel.Warning;

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Message = "Not connected to Discord ({Why}, close code {CloseCode}); reconnecting in {Pause}.")]
        public static partial void Reconnecting(ILogger logger, LogLevel level, TimeSpan pause, EndKind why, int? closeCode);

        [LoggerMessage(2, LogLevel.Information, "The connection to Discord has ended for good: {End}, close code {CloseCode}.")]
        public static partial void Ended(ILogger logger, GatewayEnd end, int? closeCode);

        [LoggerMessage(3, LogLevel.Warning,
            "The Discord session could not be taken up {Times} times; a new one begins, and what happened meanwhile is missed.")]
        public static partial void SessionGivenUp(ILogger logger, int times);

        // Not the exception itself: its message may hold what somebody typed.
        [LoggerMessage(4, LogLevel.Error, "The connection to Discord failed with {Kind}.\n{StackTrace}")]
        public static partial void Failed(ILogger logger, string kind, string? stackTrace);

        [LoggerMessage(5, LogLevel.Warning,
            "Where the Discord session stands could not be saved at the end; the next start hears a little again.")]
        public static partial void NotSavedAtEnd(ILogger logger);
    }
}
