using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>The connection on which Discord tells what happens: opened, kept alive, resumed and opened anew, until told to stop.</summary>
public sealed class DiscordGateway(
    DiscordRest rest, GatewayOptions options, IGatewayStore store, TimeProvider time, Random random, ILogger<DiscordGateway> logger)
{
    /// <summary>INTERACTION_CREATE, apart from the rest: somebody waits three seconds for an answer.</summary>
    public ChannelReader<Dispatch> Interactions => throw new NotImplementedException($"{rest} {options} {store} {time} {random} {logger}");

    /// <summary>Every other event, READY and RESUMED among them.</summary>
    public ChannelReader<Dispatch> Events => throw new NotImplementedException();

    /// <summary>Runs until told to stop, or until Discord says that trying again is of no use. May be run once.</summary>
    public Task<GatewayEnd> RunAsync(CancellationToken stopping) => throw new NotImplementedException();

    /// <summary>The event need not come again. The session is resumed after the last event before which none is missing.</summary>
    public void Stored(Dispatch dispatch) => throw new NotImplementedException();
}
