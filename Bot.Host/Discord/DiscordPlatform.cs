using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Discord;
using Platform = Bot.Data.Communities.Platform;

namespace Bot.Host.Discord;

/// <summary>Discord, as the rest of the bot sees it. Each method tries once; whether to try again is decided elsewhere.</summary>
internal sealed class DiscordPlatform(
    DiscordCalls calls, DiscordAnswers answers, DiscordGuilds guilds, DiscordAdministrators administrators) : IPlatform
{
    public Platform Platform => Platform.Discord;

    public async Task<SendOutcome> PostAsync(Destination destination, Composed message, Sending sending, CancellationToken cancellationToken)
    {
        if (destination.Topic.Length > 0) return await PostAsync(Id(destination.Topic), message, sending, cancellationToken);

        var found = await guilds.FindAsync(Id(destination.ChatExternalId), cancellationToken);
        return found switch
        {
            RestResult<GuildPicture>.Ok { Value.DefaultChannel: { } channel } => await PostAsync(channel, message, sending, cancellationToken),

            // An admin may open a channel to it again.
            RestResult<GuildPicture>.Ok => new SendOutcome.TopicGone(),
            RestResult<GuildPicture>.Refused { Error.Status: 403 or 404 } => new SendOutcome.ChatGone(),
            _ => DiscordFailure.Read(found)!,
        };
    }

    public async Task<SendOutcome> EditAsync(
        string chatExternalId, string messageId, Composed message, CancellationToken cancellationToken) =>
        MessageAddress.Read(messageId) is { } address
            ? await calls.EditAsync(address, DiscordRenderer.Render(message), cancellationToken)
            : new SendOutcome.MessageGone();

    public Task<SendOutcome> TellAsync(string personExternalId, Composed message, Sending sending, CancellationToken cancellationToken) =>
        calls.TellAsync(Id(personExternalId), DiscordRenderer.Render(message), PostingOf(sending), cancellationToken);

    public async Task<SendOutcome> AnswerAsync(
        string handle, Visibility visibility, Composed message, Composed knock, CancellationToken cancellationToken)
    {
        if (ReplyHandle.Read(handle) is not { } to) return new SendOutcome.Refused("An unknown reply handle.");
        if (visibility is not Visibility.Nobody) return await answers.SendAsync(to, visibility, message, knock, cancellationToken);

        await answers.KeepSilentAsync(to, cancellationToken);
        return new SendOutcome.Delivered(null);
    }

    public Task AcknowledgeAsync(string handle, CancellationToken cancellationToken) =>
        ReplyHandle.Read(handle) is { } to ? answers.KeepSilentAsync(to, cancellationToken) : Task.CompletedTask;

    public Task<bool> IsAdministratorAsync(string chatExternalId, string personExternalId, CancellationToken cancellationToken) =>
        administrators.IsAsync(Id(chatExternalId), Id(personExternalId), cancellationToken);

    private Task<SendOutcome> PostAsync(Snowflake channel, Composed message, Sending sending, CancellationToken cancellationToken) =>
        calls.PostAsync(channel, DiscordRenderer.Render(message), PostingOf(sending), cancellationToken);

    private static Posting PostingOf(Sending sending) => new(sending.Nonce) { IsSilent = sending.IsSilent };

    private static Snowflake Id(string externalId) => Snowflake.Parse(externalId);
}
