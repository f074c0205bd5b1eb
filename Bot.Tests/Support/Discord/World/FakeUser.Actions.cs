using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>What a person writes; done when the gateway has it.</summary>
public sealed partial class FakeUser
{
    /// <summary>Writes in a channel. Whom the text mentions is called: <c>$"{bot.Mention} who does prenatal?"</c>.</summary>
    /// <exception cref="InvalidOperationException">They could not write there.</exception>
    public Task<FakeMessage> TypesAsync(FakeChannel channel, string text) => WritesAsync(channel, text, null);

    /// <summary>Answers a message; its author is called, as the client does unless told otherwise.</summary>
    /// <exception cref="InvalidOperationException">They do not see it, or could not write there.</exception>
    public Task<FakeMessage> RepliesAsync(FakeMessage message, string text)
    {
        EnsureSees(message);
        if (message.IsEphemeral) throw new InvalidOperationException($"One cannot reply to an ephemeral message: {message}");

        return WritesAsync(message.Channel, text, message);
    }

    /// <summary>Writes to the bot in private.</summary>
    public Task<FakeMessage> WritesPrivatelyAsync(string text) => WritesAsync(PrivateChannel, text, null);

    /// <summary>Corrects a message of theirs.</summary>
    public Task EditsAsync(FakeMessage message, string text) => world.ActAsync(() =>
    {
        if (message.Author != this) throw new InvalidOperationException($"{Name} did not write {message}.");

        world.Writing.Edit(message, new JsonObject { ["content"] = text });
    });

    /// <summary>Removes a message of theirs, or of anybody's where they may; an ephemeral one vanishes from their screen only.</summary>
    public Task DeletesAsync(FakeMessage message) => world.ActAsync(() =>
    {
        EnsureSees(message);
        if (message.Author != this && !message.IsEphemeral && !this.May(FakePermissions.ManageMessages, message.Channel))
            throw new InvalidOperationException($"{Name} may not delete {message}.");

        world.Writing.Delete(message);
    });

    private Task<FakeMessage> WritesAsync(FakeChannel channel, string text, FakeMessage? replyTo) => world.ActAsync(() =>
    {
        if (channel.IsDeleted || !this.May(FakePermissions.SendMessages, channel)) throw new InvalidOperationException($"{Name} cannot write in {channel}.");
        if (text.Length is 0 or > 2000) throw new InvalidOperationException($"A message has 1 to 2000 characters, not {text.Length}.");

        return world.Writing.Post(channel, this, new JsonObject { ["content"] = text }, replyTo: replyTo);
    });

    private void EnsureSees(FakeMessage message)
    {
        if (!Sees(message)) throw new InvalidOperationException($"{Name} does not see {message}.");
    }
}
