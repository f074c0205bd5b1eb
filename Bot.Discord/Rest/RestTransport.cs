using System.Net.Http.Headers;

namespace Bot.Discord;

/// <summary>What became of one request.</summary>
internal abstract record Exchange
{
    private Exchange()
    {
    }

    internal sealed record Answered(int Status, byte[] Body, HttpResponseHeaders Headers) : Exchange;

    /// <summary>No connection came about: certainly not done.</summary>
    internal sealed record NeverMade : Exchange;

    /// <summary>It went out, or may have.</summary>
    internal sealed record Unanswered : Exchange;
}

/// <summary>Sends one request, once.</summary>
internal sealed class RestTransport(HttpClient http, DiscordRestOptions options, TimeProvider time)
{
    private static readonly HttpRequestError[] BeforeSending =
    [
        HttpRequestError.ConnectionError, HttpRequestError.NameResolutionError, HttpRequestError.SecureConnectionError,
        HttpRequestError.ProxyTunnelError,
    ];

    private readonly string baseUrl = options.BaseUrl.AbsoluteUri.TrimEnd('/');
    private readonly string userAgent = $"DiscordBot ({options.ProductUrl}, {options.ProductVersion})";
    private readonly AuthenticationHeaderValue authorization = new("Bot", options.Token);

    /// <param name="limit">After it the request counts as unanswered.</param>
    public async Task<Exchange> SendAsync(RestCall call, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        using var request = new HttpRequestMessage(call.Route.Method, baseUrl + call.Route.Path) { Content = call.Content() };
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        if (call.Route.Kind is RouteKind.Bot) request.Headers.Authorization = authorization;

        try
        {
            using var response = await http.SendAsync(request, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return new Exchange.Answered((int)response.StatusCode, body, response.Headers);
        }
        catch (HttpRequestException failure)
        {
            return BeforeSending.Contains(failure.HttpRequestError) ? new Exchange.NeverMade() : new Exchange.Unanswered();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Exchange.Unanswered();
        }
    }
}
