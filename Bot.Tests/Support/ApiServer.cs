using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Support;

/// <summary>Kestrel on the loopback address, and nothing of the machine's settings.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private ApiServer(WebApplication application)
    {
        this.application = application;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.Single());
    }

    public Uri Address { get; }

    /// <summary>Port 0 takes any free one.</summary>
    public static async Task<ApiServer> StartAsync(int port, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(500));

        var application = builder.Build();
        application.UseWebSockets();
        application.Run(answer);
        await application.StartAsync();
        return new ApiServer(application);
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
