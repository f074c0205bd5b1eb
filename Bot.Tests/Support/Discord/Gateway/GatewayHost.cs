using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Support.Discord;

/// <summary>The fake gateway without the rest of Discord.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private readonly WebApplication application;

    private GatewayHost(WebApplication application, FakeGateway gateway)
    {
        this.application = application;
        Gateway = gateway;
    }

    public FakeGateway Gateway { get; }

    public static async Task<GatewayHost> StartAsync(TimeProvider time)
    {
        var gateway = new FakeGateway(time) { Ready = OneGuild };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(500));
        var application = builder.Build();
        application.UseWebSockets();
        application.Run(gateway.AcceptAsync);
        await application.StartAsync();

        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        gateway.Url = new UriBuilder(addresses.Addresses.Single()) { Scheme = "ws", Path = "gateway" }.Uri;
        return new GatewayHost(application, gateway);
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private static JsonObject OneGuild() => new()
    {
        ["user"] = new JsonObject { ["id"] = "1", ["username"] = "warm", ["discriminator"] = "0", ["bot"] = true },
        ["application"] = new JsonObject { ["id"] = "1", ["flags"] = 0 },
        ["guilds"] = new JsonArray(new JsonObject { ["id"] = "2", ["unavailable"] = true }),
    };
}
