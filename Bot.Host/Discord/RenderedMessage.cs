using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>One message of Discord's.</summary>
/// <param name="Called">Whom it calls: those it mentions, at most 100.</param>
internal sealed record MessagePart(string Content, IReadOnlyList<Component> Components, IReadOnlyList<Snowflake> Called)
{
    private AllowedMentions Mentions => Called.Count == 0 ? AllowedMentions.Nobody : new AllowedMentions { Users = Called };

    public MessageBody ToBody() => new()
    {
        Content = Content,
        Components = Components.Count > 0 ? Components : null,
        AllowedMentions = Mentions,
    };

    /// <summary>Replaces the words and every component of a message.</summary>
    public MessageEdit ToEdit() => new() { Content = Content, Components = new Optional<IReadOnlyList<Component>?>(Components), AllowedMentions = Mentions };
}

/// <summary>A message as Discord takes it: one part, or several where it is too long for one. What can be pressed hangs on the last ones.</summary>
/// <param name="Parts">None where there is nothing to read in it.</param>
internal sealed record RenderedMessage(IReadOnlyList<MessagePart> Parts);
