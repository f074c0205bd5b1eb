using System.Collections.Concurrent;
using System.Globalization;
using Bot.Commands.Delivery;
using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>How a message is put into a channel.</summary>
/// <param name="Nonce">At most 22 characters; each part adds its number, and Discord takes 25.</param>
internal sealed record Posting(string Nonce)
{
    public bool IsSilent { get; init; }

    /// <summary>What it replies to.</summary>
    public Snowflake? To { get; init; }

    /// <summary>Whoever it names is not called.</summary>
    public bool CallsNobody { get; init; }
}

/// <summary>The messages we write into channels, in all their parts, and what became of it.</summary>
internal sealed class DiscordCalls(DiscordRest rest)
{
    /// <summary>So many private channels are remembered; asking again gives the same one.</summary>
    private const int MostPrivateChannels = 10_000;

    private readonly ConcurrentDictionary<Snowflake, Snowflake> privateChannels = new();

    /// <summary>Sends all parts. Where a later one fails the message is there in part, so it counts as unsure.</summary>
    public async Task<SendOutcome> PostAsync(Snowflake channel, RenderedMessage message, Posting posting, CancellationToken cancellationToken) =>
        await PostAsync(channel, message, posting, isToPerson: false, cancellationToken);

    /// <summary>Writes to a person in their private chat.</summary>
    public async Task<SendOutcome> TellAsync(Snowflake person, RenderedMessage message, Posting posting, CancellationToken cancellationToken)
    {
        if (!privateChannels.TryGetValue(person, out var channel))
        {
            var opened = await rest.CreateDmAsync(person, cancellationToken);
            if (opened is not RestResult<Channel>.Ok { Value.Id: var id }) return DiscordFailure.Read(opened, isToPerson: true)!;

            if (privateChannels.Count >= MostPrivateChannels) privateChannels.Clear();
            privateChannels[person] = channel = id;
        }

        var outcome = await PostAsync(channel, message, posting, isToPerson: true, cancellationToken);
        if (outcome is not SendOutcome.TopicGone) return outcome;

        // The channel that we remember is there no more; the next attempt asks for it anew.
        privateChannels.TryRemove(person, out _);
        return new SendOutcome.Failed();
    }

    /// <summary>Changes a message; of one in several parts the last, which carries the buttons and the id that we know.</summary>
    public async Task<SendOutcome> EditAsync(MessageAddress address, RenderedMessage message, CancellationToken cancellationToken)
    {
        if (message.Parts.Count == 0) return Empty;

        var edited = await rest.EditMessageAsync(address.Channel, address.Message, message.Parts[^1].ToEdit(), cancellationToken);
        return DiscordFailure.Read(edited) ?? new SendOutcome.Delivered(address.ToString());
    }

    public static SendOutcome Empty { get; } = new SendOutcome.Refused("An empty message.");

    private async Task<SendOutcome> PostAsync(
        Snowflake channel, RenderedMessage message, Posting posting, bool isToPerson, CancellationToken cancellationToken)
    {
        MessageAddress? last = null;
        for (var i = 0; i < message.Parts.Count; i++)
        {
            var body = message.Parts[i].ToBody();
            var sent = await rest.CreateMessageAsync(
                channel,
                body with
                {
                    AllowedMentions = posting.CallsNobody ? AllowedMentions.Nobody : body.AllowedMentions,
                    Flags = posting.IsSilent ? MessageFlags.SuppressNotifications : null,
                    Nonce = string.Create(CultureInfo.InvariantCulture, $"{posting.Nonce}-{i}"),
                    EnforceNonce = true,
                    MessageReference = i == 0 && posting.To is { } said ? new MessageReference { MessageId = said } : null,
                },
                cancellationToken);
            if (sent is not RestResult<Message>.Ok { Value: var there })
                return last is null ? DiscordFailure.Read(sent, isToPerson)! : new SendOutcome.Unsure();

            last = new MessageAddress(channel, there.Id);
        }

        return last is { } whole ? new SendOutcome.Delivered(whole.ToString()) : Empty;
    }
}
