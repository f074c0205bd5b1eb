namespace Bot.Tests.Support.Discord;

/// <summary>Every call that the fake knows; anything else is 404.</summary>
internal sealed class RouteTable
{
    private static readonly Limit Ordinary = new(50, TimeSpan.FromSeconds(1));
    private static readonly Limit Writing = new(5, TimeSpan.FromSeconds(5));
    private static readonly Limit Commands = new(5, TimeSpan.FromSeconds(20));
    private static readonly Limit Dms = new(10, TimeSpan.FromSeconds(10));

    private readonly List<Route> routes = [];

    public RouteTable(FakeWorld world)
    {
        var about = new AboutRoutes(world);
        Add("GET", "/gateway", "gateway", Ordinary, about.Gateway);
        Add("GET", "/gateway/bot", "gateway-bot", Ordinary, about.GatewayBot);
        Add("GET", "/users/@me", "me", Ordinary, about.Me);
        Add("GET", "/applications/@me", "application", Ordinary, about.Application);
        Add("GET", "/oauth2/applications/@me", "application", Ordinary, about.Application);

        var guilds = new GuildRoutes(world);
        Add("GET", "/guilds/{guild_id}", "guild", Ordinary, guilds.Guild, "guild_id");
        Add("GET", "/guilds/{guild_id}/channels", "guild-channels", Ordinary, guilds.Channels, "guild_id");
        Add("GET", "/guilds/{guild_id}/roles", "guild-roles", Ordinary, guilds.Roles, "guild_id");
        Add("GET", "/guilds/{guild_id}/members/{user_id}", "guild-members", Writing, guilds.Member, "guild_id");

        var messages = new MessageRoutes(world);
        Add("POST", "/users/@me/channels", "dms", Dms, messages.OpenDm);
        Add("GET", "/channels/{channel_id}", "channel", Ordinary, messages.Channel, "channel_id");
        Add("GET", "/channels/{channel_id}/messages", "messages-read", Ordinary, messages.List, "channel_id");
        Add("POST", "/channels/{channel_id}/messages", "messages-write", Writing, messages.Create, "channel_id");
        Add("GET", "/channels/{channel_id}/messages/{message_id}", "messages-read", Ordinary, messages.Get, "channel_id");
        Add("PATCH", "/channels/{channel_id}/messages/{message_id}", "messages-edit", Writing, messages.Edit, "channel_id");
        Add("DELETE", "/channels/{channel_id}/messages/{message_id}", "messages-delete", Writing, messages.Delete, "channel_id");

        var commands = new CommandRoutes(world);
        Add("GET", "/applications/{application_id}/commands", "commands", Commands, commands.List, "application_id");
        Add("PUT", "/applications/{application_id}/commands", "commands", Commands, commands.Overwrite, "application_id");
        Add("GET", "/applications/{application_id}/guilds/{guild_id}/commands", "guild-commands", Commands, commands.List, "application_id", "guild_id");
        Add("PUT", "/applications/{application_id}/guilds/{guild_id}/commands", "guild-commands", Commands, commands.Overwrite, "application_id", "guild_id");

        var interactions = new InteractionRoutes(world);
        AddOpen("POST", "/interactions/{interaction_id}/{interaction_token}/callback", "callback", interactions.Callback, "interaction_id", "interaction_token");

        var webhooks = new WebhookRoutes(world);
        const string webhook = "/webhooks/{webhook_id}/{webhook_token}";
        AddOpen("POST", webhook, "webhook", webhooks.FollowUp, "webhook_id", "webhook_token");
        AddOpen("GET", $"{webhook}/messages/@original", "webhook", webhooks.GetOriginal, "webhook_id", "webhook_token");
        AddOpen("PATCH", $"{webhook}/messages/@original", "webhook", webhooks.EditOriginal, "webhook_id", "webhook_token");
        AddOpen("DELETE", $"{webhook}/messages/@original", "webhook", webhooks.DeleteOriginal, "webhook_id", "webhook_token");
        AddOpen("GET", $"{webhook}/messages/{{message_id}}", "webhook", webhooks.Get, "webhook_id", "webhook_token");
        AddOpen("PATCH", $"{webhook}/messages/{{message_id}}", "webhook", webhooks.Edit, "webhook_id", "webhook_token");
        AddOpen("DELETE", $"{webhook}/messages/{{message_id}}", "webhook", webhooks.Delete, "webhook_id", "webhook_token");
    }

    /// <returns>Null where there is none.</returns>
    public Route? Find(string method, string path, out IReadOnlyDictionary<string, string> values)
    {
        foreach (var route in routes)
        {
            if (route.Match(method, path) is not { } matched) continue;

            values = matched;
            return route;
        }

        values = new Dictionary<string, string>();
        return null;
    }

    private void Add(string method, string template, string bucket, Limit limit, Func<ApiCall, Reply> carryOut, params string[] majors) =>
        routes.Add(new Route(method, template, bucket, limit, Key.BotToken, majors, carryOut));

    private void AddOpen(string method, string template, string bucket, Func<ApiCall, Reply> carryOut, params string[] majors) =>
        routes.Add(new Route(method, template, bucket, Writing, Key.InPath, majors, carryOut));
}
