using Bot.Commands.Delivery;
using Bot.Host.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace Bot.Host.Telegram;

/// <summary>Puts the Telegram adapter into the host.</summary>
internal static class TelegramServices
{
    private const string CallsClient = "telegram-calls";

    /// <summary>Above the time that the server holds a poll: its answer must still get here.</summary>
    private static readonly TimeSpan PollMargin = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>A running bot follows when the server's name leads somewhere else.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Registers Telegram where a token is given; without one it is off.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelegramOptions.Section);
        var token = section[nameof(TelegramOptions.Token)] ?? "";
        if (token.Length == 0) return services;
        if (!HasTokenShape(token)) return services.AddHostedService<TelegramTokenMalformed>();

        services.AddOptions<TelegramOptions>().Bind(section).ValidateDataAnnotations();
        AddSilentClient(services, UpdateFeed.ClientName, options => options.PollTimeout + PollMargin);
        AddSilentClient(services, CallsClient, options => options.CallTimeout);

        services.AddSingleton<ITelegramBotClient>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<TelegramOptions>>().Value;
            var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(CallsClient);

            // Whether to try again is decided in one place, and that is not here.
            return new TelegramBotClient(new TelegramBotClientOptions(options.Token, options.ApiBaseUrl) { RetryCount = 0 }, http);
        });
        services.AddSingleton<TelegramIdentity>();
        services.AddSingleton<TelegramCalls>();
        services.AddSingleton<TelegramAdministrators>();
        services.AddSingleton<PrivateAnswers>();
        services.AddSingleton<IPlatform, TelegramPlatform>();
        services.AddSingleton<TelegramMenus>();
        services.AddSingleton<UpdateFeed>();
        services.AddSingleton<StoreBatch>(provider => provider.GetRequiredService<Inbox>().ReceiveAsync);
        return services.AddHostedService<TelegramPolling>();
    }

    private static bool HasTokenShape(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < token.Length - 1 && token[..colon].All(char.IsAsciiDigit)
            && token[(colon + 1)..].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }

    // The factory's loggers write addresses, and the token is a part of each.
    private static void AddSilentClient(IServiceCollection services, string name, Func<TelegramOptions, TimeSpan> timeout) =>
        services.AddHttpClient(name)
            .ConfigureHttpClient((provider, client) =>
            {
                var options = provider.GetRequiredService<IOptions<TelegramOptions>>().Value;
                client.BaseAddress = new Uri(options.ApiBaseUrl);
                client.Timeout = timeout(options);
            })
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.ConnectTimeout = ConnectTimeout;
                handler.PooledConnectionLifetime = ConnectionLifetime;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
}
