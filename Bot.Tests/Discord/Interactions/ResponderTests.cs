using System.Text.Json.Nodes;
using Bot.Discord;
using Bot.Tests.Discord.Rest;

namespace Bot.Tests.Discord.Interactions;

/// <summary>What every test of an answer needs: the calls by their names, and short ways to answer.</summary>
public abstract class ResponderTests : IAsyncLifetime
{
    protected const string Callback = "callback";
    protected const string EditOriginal = "PATCH original";
    protected const string DeleteOriginal = "DELETE original";
    protected const string GetOriginal = "GET original";
    protected const string FollowUp = "POST follow-up";

    private protected RestScene Scene { get; private set; } = null!;

    protected IReadOnlyList<string> Calls => [.. Scene.Discord.Requests.Select(Name)];

    public async Task InitializeAsync() => Scene = await RestScene.StartAsync();

    public async Task DisposeAsync() => await Scene.DisposeAsync();

    private protected static Reply AcknowledgedBefore(SeenRequest request) =>
        Name(request).StartsWith(Callback, StringComparison.Ordinal) ? Reply.Error(400, 40060) : Reply.Ok();

    private protected static string Name(SeenRequest request) => request switch
    {
        { Path: var path } when path.EndsWith("callback?with_response=true", StringComparison.Ordinal) => $"{Callback} {JsonNode.Parse(request.Body)!["type"]}",
        { Path: "/webhooks/900/interaction-token-canary/messages/@original" } => $"{request.Method} original",
        { Path: "/webhooks/900/interaction-token-canary" } => $"{request.Method} follow-up",
        _ => request.Call,
    };

    protected Task GuardAsync(InteractionTicket ticket) => Scene.Responder.GuardAsync(ticket, CancellationToken.None);

    protected Task<RestResult<Message?>> SayAsync(InteractionTicket ticket, MessageBody? body = null, bool isPrivate = false) =>
        Scene.Responder.SayAsync(ticket, body ?? RestScene.Hello, isPrivate, CancellationToken.None);

    protected Task<RestResult<Message?>> ChangeAsync(InteractionTicket ticket) =>
        Scene.Responder.ChangeAsync(ticket, new MessageEdit { Content = "Changed" }, CancellationToken.None);

    protected Task<RestResult<bool>> OpenAsync(InteractionTicket ticket) =>
        Scene.Responder.OpenAsync(ticket, new Modal { CustomId = "form", Title = "Form" }, CancellationToken.None);

    protected Task<RestResult<bool>> SilentAsync(InteractionTicket ticket) => Scene.Responder.KeepSilentAsync(ticket, CancellationToken.None);
}
