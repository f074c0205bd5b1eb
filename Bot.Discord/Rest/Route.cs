namespace Bot.Discord;

internal enum RouteKind
{
    /// <summary>Carries the bot's token and counts towards the global limit.</summary>
    Bot,

    /// <summary>An interaction's follow-ups: their token is in the path, and each interaction has limits of its own.</summary>
    Webhook,

    /// <summary>An interaction's first answer: no token, no limit.</summary>
    Callback,
}

/// <summary>A method and a path, and what they count for in Discord's rate limits. (topics/rate-limits)</summary>
/// <param name="Template">The path without its ids: what a log may hold.</param>
/// <param name="Major">The id of the channel or guild, or the interaction's token, for which limits are kept apart; empty for none.</param>
/// <param name="Path">Complete, with the interaction's token where there is one: never in a log.</param>
internal sealed record Route(HttpMethod Method, string Template, string Major, string Path, RouteKind Kind)
{
    /// <summary>Limits count methods apart.</summary>
    public string Name { get; } = $"{Method} {Template}";

    /// <param name="template">With <c>{}</c> for each id.</param>
    /// <param name="ids">Without any, the route has no major parameter; else the first is it.</param>
    public static Route ForBot(HttpMethod method, string template, params ReadOnlySpan<Snowflake> ids)
    {
        var path = template;
        foreach (var id in ids) path = Fill(path, id.ToString());
        return new Route(method, template, ids.IsEmpty ? "" : ids[0].ToString(), path, RouteKind.Bot);
    }

    public static Route ForFollowUp(HttpMethod method, string template, InteractionTicket ticket) =>
        new(method, template, ticket.Token, Fill(Fill(template, ticket.ApplicationId.ToString()), ticket.Token), RouteKind.Webhook);

    public static Route ForCallback(InteractionTicket ticket)
    {
        const string Template = "/interactions/{}/{}/callback";
        var path = Fill(Fill(Template, ticket.Id.ToString()), ticket.Token) + "?with_response=true";
        return new Route(HttpMethod.Post, Template, "", path, RouteKind.Callback);
    }

    public override string ToString() => Name;

    private static string Fill(string template, string value)
    {
        var hole = template.IndexOf("{}", StringComparison.Ordinal);
        return string.Concat(template.AsSpan(0, hole), Uri.EscapeDataString(value), template.AsSpan(hole + 2));
    }
}
