using System.Globalization;
using System.Text.Json;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Bot.Discord;
using Platform = Bot.Data.Communities.Platform;

namespace Bot.Host.Discord;

/// <summary>Turns what Discord tells into our own words. What does not concern us it drops, unstored.</summary>
/// <param name="hearsEverything">The message-content intent is on.</param>
/// <param name="isPossiblyAsk">Whether a message that nobody addressed to the bot may be a question for a colleague.</param>
internal sealed class DiscordInbox(
    DiscordSelf self, bool hearsEverything, Catalog catalog, DiscordGuilds guilds, Func<string, bool> isPossiblyAsk)
{
    /// <summary>An interaction can be answered for 15 minutes; what is begun in the last of them would be answered too late.</summary>
    private static readonly TimeSpan ActsWithin = TimeSpan.FromMinutes(14);

    /// <summary>As <see cref="Read"/>; what cannot be read is to be parked, whatever the trouble with it is.</summary>
    public Heard Take(Dispatch happened)
    {
        try
        {
            return Read(happened);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new Heard.Poison(new Unreadable(KeyOf(happened), happened.Data.GetRawText()), failure.GetType().Name);
        }
    }

    /// <exception cref="JsonException">It is no event as we know them.</exception>
    public Heard Read(Dispatch happened) => happened.Name switch
    {
        "INTERACTION_CREATE" => ReadInteraction(happened),
        "MESSAGE_CREATE" => AsNews(ReadMessage(happened)),
        "GUILD_DELETE" => AsNews(ReadRemoval(happened)),
        _ => AsNews(ReadGuild(happened)),
    };

    /// <summary>Interactions and messages have an id of their own; other events are known by their place in the session.</summary>
    public UpdateKey KeyOf(Dispatch happened) =>
        happened.Name is "INTERACTION_CREATE" or "MESSAGE_CREATE" && happened.Data.ValueKind is JsonValueKind.Object
        && happened.Data.TryGetProperty("id", out var id) && Snowflake.TryParse(id.ToString(), null, out var known)
            ? Key(known.ToString())
            : Key(string.Create(CultureInfo.InvariantCulture, $"{happened.Name}:{happened.SessionId}:{happened.Sequence}"));

    private static Heard AsNews(Incoming? incoming) => incoming is null ? new Heard.Nothing() : new Heard.News(incoming, null);

    private Heard ReadInteraction(Dispatch happened)
    {
        var interaction = happened.Data.Deserialize(DiscordJson.Default.Interaction) ?? throw new JsonException("An interaction is an object.");
        if (interaction is not { ChannelId: { } channel, Data: { } data }) return new Heard.Nothing();
        if ((interaction.Member?.User ?? interaction.User) is not { } user) return new Heard.Nothing();

        var isPrivate = interaction.GuildId is null;
        var command = catalog.Command(data.Name)?.Entry;
        var ticket = TicketOf(interaction, command, isPrivate, happened.ReceivedAt);
        if (interaction.Type == Interaction.TypeAutocomplete) return Typing(ticket, command, data);
        if (interaction.Type == Interaction.TypeComponent && DiscordForms.OpenedBy(data.CustomId) is { } question)
            return new Heard.FormWanted(ticket, question);

        var isSeenByOthers = !isPrivate && ((interaction.Message?.Flags ?? 0) & MessageFlags.Ephemeral) == 0;
        var handle = new ReplyHandle(channel, user.Id, interaction.Id, ticket, isPrivate, ticket.IsOnMessage && !isSeenByOthers).ToString();
        var from = PersonOf(user, interaction.Member);
        var scene = SceneOf(interaction.GuildId, channel) with { IsUnseen = true };
        var (key, until) = (KeyOf(happened), happened.ReceivedAt + ActsWithin);
        Incoming? read = interaction.Type switch
        {
            Interaction.TypeCommand => ReadCommand(data, command, key, from, scene),
            Interaction.TypeComponent => new ButtonPressed(data.CustomId, isSeenByOthers || isPrivate ? AddressOf(interaction.Message) : null)
            {
                Key = key,
                From = from,
                In = scene,
                Picked = data.Values,
            },
            Interaction.TypeModal => new WordsSaid(DiscordForms.WordsIn(data.Components).Trim(), IsToBot: true)
            {
                Key = key,
                From = from,
                In = scene,
                Question = DiscordForms.AnsweredBy(data.CustomId),
            },
            _ => null,
        };
        return read is null ? new Heard.Nothing() : new Heard.News(read with { ActUntil = until, Handle = handle }, ticket)
        {
            MayDo = interaction.Member?.Permissions,
        };
    }

    private static CommandTyped ReadCommand(InteractionData data, CommandEntry? command, UpdateKey key, Speaker from, Scene scene)
    {
        var words = "";
        var labels = new Dictionary<string, string>();
        foreach (var option in data.Options)
        {
            var value = ValueOf(option).Trim();
            if (OptionOf(command, option.Name) is { Kind: OptionKind.Words }) words = value;
            else labels[option.Name] = value;
        }

        return new CommandTyped(data.Name, words, labels, IsCertain: true) { Key = key, From = from, In = scene };
    }

    private static Heard.Typing Typing(InteractionTicket ticket, CommandEntry? command, InteractionData data)
    {
        var typed = data.Options.FirstOrDefault(option => option.Focused);
        return new Heard.Typing(ticket, typed is null ? null : OptionOf(command, typed.Name), typed is null ? "" : ValueOf(typed));
    }

    private WordsSaid? ReadMessage(Dispatch happened)
    {
        var message = happened.Data.Deserialize(DiscordJson.Default.Message) ?? throw new JsonException("A message is an object.");
        if (message is not { Author: { Bot: false } author, WebhookId: null, Type: Message.TypeDefault or Message.TypeReply }) return null;

        var isPrivate = message.GuildId is null;
        var words = WithoutCall(message.Content, out var callsUs);
        var isToBot = isPrivate || callsUs || message.Mentions.Any(user => user.Id == self.Id) || message.ReferencedMessage?.Author?.Id == self.Id;
        if (isPrivate && words.Length == 0) return null;
        if (!isToBot && !isPossiblyAsk(words)) return null;

        // In a server the answers to open questions come through forms: what is said there is said to everyone.
        return new WordsSaid(words, isToBot)
        {
            Key = KeyOf(happened),
            From = PersonOf(author, message.Member),
            In = SceneOf(message.GuildId, message.ChannelId),
            Handle = new ReplyHandle(message.ChannelId, author.Id, message.Id, Ticket: null, isPrivate, IsOwnMessage: false).ToString(),
            MayAnswer = isPrivate,
        };
    }

    private BotAdmitted? ReadGuild(Dispatch happened) => guilds.Learn(happened, self.Id) is { } guild
        ? new BotAdmitted(hearsEverything, guild.BotIsAdministrator)
        {
            Key = KeyOf(happened),
            From = Itself,
            In = new Scene(guild.Id.ToString(), guild.Name, guild.DefaultChannel?.ToString() ?? "", IsPrivate: false),
            AnswersAnywhere = guild.HasOnePlace,
        }
        : null;

    private BotDismissed? ReadRemoval(Dispatch happened)
    {
        var guild = happened.Data.Deserialize(DiscordJson.Default.Guild) ?? throw new JsonException("A guild is an object.");
        if (guild.Unavailable) return null;

        var scene = new Scene(guild.Id.ToString(), guilds.NameOf(guild.Id), "", IsPrivate: false);
        guilds.Forget(guild.Id);
        return new BotDismissed { Key = KeyOf(happened), From = Itself, In = scene };
    }

    /// <summary>The bot's own account stands for whoever let it in: Discord does not say who.</summary>
    private Speaker Itself => new(self.Id.ToString(), self.Username, self.Username, IsNobody: true);

    private UpdateKey Key(string key) => new(Platform.Discord, self.Id.ToString(), key);

    private Scene SceneOf(Snowflake? guild, Snowflake channel) => guild is { } id
        ? new Scene(id.ToString(), guilds.NameOf(id), channel.ToString(), IsPrivate: false)
        : new Scene(channel.ToString(), "", "", IsPrivate: true);

    private static Speaker PersonOf(User user, GuildMember? member) =>
        new(user.Id.ToString(), member?.Nick ?? user.GlobalName ?? user.Username, user.Username);

    private static InteractionTicket TicketOf(Interaction interaction, CommandEntry? command, bool isPrivate, DateTimeOffset receivedAt)
    {
        var isOnMessage = interaction.Type is Interaction.TypeComponent or Interaction.TypeModal && interaction.Message is not null;

        // In the private chat nobody else reads, and what is ephemeral would be gone from it tomorrow.
        var isForOne = !isPrivate && !(interaction.Type == Interaction.TypeCommand && command?.Answer is Visibility.Public);
        return new InteractionTicket(
            interaction.Id, interaction.Token, interaction.ApplicationId, interaction.Type, isOnMessage, isForOne, receivedAt);
    }

    private static CommandOption? OptionOf(CommandEntry? command, string name) => command?.Options.FirstOrDefault(option => option.Name == name);

    private static string ValueOf(InteractionOption option) => option.Value?.ToString() ?? "";

    private static string? AddressOf(Message? message) => message is null ? null : new MessageAddress(message.ChannelId, message.Id).ToString();

    /// <summary>"@Warm who does prenatal": what is said to the bot, without the call.</summary>
    private string WithoutCall(string content, out bool isCall)
    {
        var words = content.Trim();
        var call = new[] { $"<@{self.Id}>", $"<@!{self.Id}>" }.FirstOrDefault(form => words.StartsWith(form, StringComparison.Ordinal));
        isCall = call is not null;
        return call is null ? words : words[call.Length..].TrimStart(' ', ',', ':', '\n').Trim();
    }
}
