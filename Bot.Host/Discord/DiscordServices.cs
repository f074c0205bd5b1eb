using Bot.Commands.Delivery;
using Bot.Discord;
using Bot.Host.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Host.Discord;

/// <summary>Puts the Discord adapter into the host.</summary>
internal static class DiscordServices
{
    private const string Client = "discord";

    /// <summary>Discord wants an address beside the version; the bot has no site of its own.</summary>
    private const string ProductUrl = "https://warm-handoff.example";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>A running bot follows when the server's name leads somewhere else.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Registers Discord where a token is given; without one it is off.</summary>
    /// <param name="stateFile">Where what must survive a restart is kept, beside the database; its folder exists.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration, string stateFile)
    {
        var section = configuration.GetSection(DiscordOptions.Section);
        var token = section[nameof(DiscordOptions.Token)] ?? "";
        if (token.Length == 0) return services;
        if (!DiscordOptions.HasTokenShape(token)) return services.AddHostedService<DiscordTokenMalformed>();

        services.AddOptions<DiscordOptions>().Bind(section).ValidateDataAnnotations();
        AddRest(services);
        services.AddSingleton(provider => new DiscordState(stateFile, provider.GetRequiredService<ILogger<DiscordState>>()));
        services.AddSingleton<Func<Intents, DiscordGateway>>(provider => intents => new DiscordGateway(
            provider.GetRequiredService<DiscordRest>(),
            new GatewayOptions
            {
                Token = provider.GetRequiredService<IOptions<DiscordOptions>>().Value.Token,
                Intents = intents,
                UserAgent = $"DiscordBot ({ProductUrl}, {ProductVersion})",
            },
            provider.GetRequiredService<DiscordState>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Random>(),
            provider.GetRequiredService<ILogger<DiscordGateway>>()));
        services.AddSingleton<InteractionResponder>();
        services.AddSingleton<CommandRegistry>();
        services.AddSingleton<DiscordIdentity>();
        services.AddSingleton<DiscordGuilds>();
        services.AddSingleton<DiscordAdministrators>();
        services.AddSingleton<DiscordCalls>();
        services.AddSingleton<DiscordAnswers>();
        services.AddSingleton<IPlatform, DiscordPlatform>();
        services.AddSingleton<DiscordMenus>();
        services.AddSingleton<DiscordInteractions>();
        services.AddSingleton<DiscordFeed>();
        services.AddSingleton<StoreBatch>(provider => provider.GetRequiredService<Inbox>().ReceiveAsync);
        return services.AddHostedService<DiscordListening>();
    }

    private static string ProductVersion => typeof(DiscordServices).Assembly.GetName().Version?.ToString(3) ?? "0";

    private static void AddRest(IServiceCollection services)
    {
        // Deadlines are kept by the calls themselves. The factory's loggers write addresses, and an interaction's token is a part of some.
        services.AddHttpClient(Client)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.ConnectTimeout = ConnectTimeout;
                handler.PooledConnectionLifetime = ConnectionLifetime;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<DiscordOptions>>().Value;
            return new DiscordRest(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client),
                new DiscordRestOptions
                {
                    Token = options.Token,
                    BaseUrl = new Uri(options.ApiBaseUrl),
                    ProductUrl = ProductUrl,
                    ProductVersion = ProductVersion,
                },
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<Random>(),
                provider.GetRequiredService<ILogger<DiscordRest>>());
        });
    }
}
