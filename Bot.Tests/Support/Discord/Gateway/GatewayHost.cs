using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>The fake gateway without the rest of Discord.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private readonly ApiServer server;

    private GatewayHost(ApiServer server, FakeGateway gateway)
    {
        this.server = server;
        Gateway = gateway;
    }

    public FakeGateway Gateway { get; }

    public static async Task<GatewayHost> StartAsync(TimeProvider time)
    {
        var gateway = new FakeGateway(time) { Ready = OneGuild };
        var server = await ApiServer.StartAsync(port: 0, gateway.AcceptAsync);
        gateway.Url = new UriBuilder(server.Address) { Scheme = "ws", Path = "gateway" }.Uri;
        return new GatewayHost(server, gateway);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static JsonObject OneGuild() => new()
    {
        ["user"] = new JsonObject { ["id"] = "1", ["username"] = "warm", ["discriminator"] = "0", ["bot"] = true },
        ["application"] = new JsonObject { ["id"] = "1", ["flags"] = 0 },
        ["guilds"] = new JsonArray(new JsonObject { ["id"] = "2", ["unavailable"] = true }),
    };
}
