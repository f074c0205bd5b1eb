using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>A message in a channel. Alive: an edit or a deletion shows here at once.</summary>
public sealed class FakeMessage
{
    internal const int Ephemeral = 1 << 6;
    internal const int Loading = 1 << 7;

    private readonly FakeWorld world;
    private ImmutableList<MessageContent> versions;
    private ImmutableList<FakeUser> pinged;
    private Pings pings;

    internal FakeMessage(
        FakeWorld world, FakeChannel channel, FakeUser author, MessageContent content, Pings pings, int flags, FakeUser? onlyFor)
    {
        this.world = world;
        Channel = channel;
        Id = world.Ids.Next();
        Author = author;
        At = world.Now;
        Flags = flags;
        versions = [content];
        this.pings = pings;
        OnlyFor = onlyFor;
        pinged = [.. Rung(pings)];
    }

    public FakeChannel Channel { get; }

    public ulong Id { get; }

    public FakeUser Author { get; }

    public DateTimeOffset At { get; }

    public bool IsFromBot => Author.IsBot;

    /// <summary>As written, with its markup.</summary>
    public string Content => Current.Text;

    /// <summary>The content and, where there are any, text displays, line by line; with markup.</summary>
    public string Text => string.Join('\n', Current.Texts);

    /// <summary>What one reads: <see cref="Text"/> without markup, names in place of mentions, times in UTC.</summary>
    public string PlainText => Markdown.Plain(world, Text);

    /// <summary>"… is thinking".</summary>
    public bool IsThinking => (Flags & Loading) != 0;

    public bool IsEphemeral => (Flags & Ephemeral) != 0;

    /// <summary>Who alone sees it; null for others.</summary>
    public FakeUser? OnlyFor { get; }

    public FakeMessage? ReplyTo { get; internal init; }

    /// <summary>What it answers; null for an ordinary message.</summary>
    public FakeInteraction? Interaction { get; internal init; }

    public int Edits { get; private set; }

    public bool IsDeleted { get; private set; }

    /// <summary>Whom any version of it called, of those who can see it.</summary>
    public IReadOnlyList<FakeUser> PingedUsers => pinged;

    public bool PingsEveryone => pings.Everyone;

    /// <summary>Rows and what is in them, with all fields.</summary>
    public JsonArray Components => (JsonArray)Current.Components.DeepClone();

    public IReadOnlyList<FakeButton> Buttons =>
        [.. Walk(ComponentTree.Button).Select(FakeButton.Read)];

    /// <summary>Every text that it ever showed, its buttons' labels included, oldest first: each as written and as read.</summary>
    public IReadOnlyList<string> History =>
        [.. versions.SelectMany(version => new[] { version.Everything, Markdown.Plain(world, version.Everything) })];

    internal int Flags { get; private set; }

    internal string? Nonce { get; init; }

    internal MessageContent Current => versions[^1];

    private DateTimeOffset? EditedAt { get; set; }

    /// <exception cref="InvalidOperationException">There is no such button.</exception>
    public FakeButton Button(string label) => Buttons.FirstOrDefault(button => button.Label == label)
        ?? throw new InvalidOperationException($"{this} has no button [{label}], only {string.Join(' ', Buttons.Select(button => $"[{button.Label}]"))}");

    public override string ToString() =>
        $"{Author}: {(IsThinking ? "… is thinking" : Text)} {string.Join(' ', Buttons.Select(button => $"[{button.Label}]"))}"
        + $"{(IsEphemeral ? $" (only {OnlyFor})" : "")}{(Edits > 0 ? $" (edited {Edits}×)" : "")}{(IsDeleted ? " (deleted)" : "")}";

    internal bool Mentions(FakeUser user) => pings.Users.Contains(user);

    internal IEnumerable<JsonObject> Walk(int type) =>
        ComponentTree.Walk(Current.Components).Select(pair => pair.Component).Where(component => (int)component["type"]! == type);

    internal void Edit(MessageContent content, Pings now, int flags)
    {
        versions = versions.Add(content);
        pings = now;
        pinged = [.. pinged.Concat(Rung(now)).Distinct()];
        Flags = flags;
        Edits++;
        EditedAt = world.Now;
    }

    /// <summary>The answer that "is thinking" stood for: no edit.</summary>
    internal void Fill(MessageContent content, Pings now, int flags)
    {
        versions = [content];
        pings = now;
        pinged = [.. Rung(now)];
        Flags = flags & ~Loading;
    }

    internal void MarkDeleted() => IsDeleted = true;

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = $"{Id}",
            ["type"] = Type,
            ["channel_id"] = $"{Channel.Id}",
            ["author"] = Author.ToJson(),
            ["content"] = Content,
            ["timestamp"] = WireTime.Of(At),
            ["edited_timestamp"] = EditedAt is { } edited ? WireTime.Of(edited) : null,
            ["tts"] = false,
            ["mention_everyone"] = pings.Everyone,
            ["mentions"] = new JsonArray([.. pings.Users.Select(user => user.ToJson())]),
            ["mention_roles"] = new JsonArray([.. pings.Roles.Select(role => (JsonNode)$"{role.Id}")]),
            ["attachments"] = new JsonArray(),
            ["embeds"] = Current.Embeds.DeepClone(),
            ["components"] = Components,
            ["pinned"] = false,
            ["flags"] = Flags,
        };
        if (Nonce is not null) json["nonce"] = Nonce;
        if (ReplyTo is not null)
        {
            json["message_reference"] = new JsonObject { ["type"] = 0, ["channel_id"] = $"{Channel.Id}", ["message_id"] = $"{ReplyTo.Id}" };
            json["referenced_message"] = ReplyTo.IsDeleted ? null : WithoutReference(ReplyTo);
        }

        Interaction?.AddTo(json);
        return json;
    }

    private int Type => (ReplyTo, Interaction) switch
    {
        (not null, _) => 19,
        (_, { IsCommand: true } interaction) when interaction.Original == this => 20,
        _ => 0,
    };

    private IEnumerable<FakeUser> Rung(Pings called) =>
        called.Rung(Channel, Author).Where(user => OnlyFor is null || user == OnlyFor);

    private static JsonObject WithoutReference(FakeMessage message)
    {
        var json = message.ToJson();
        json.Remove("referenced_message");
        return json;
    }
}
