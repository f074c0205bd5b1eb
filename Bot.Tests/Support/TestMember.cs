using System.Collections.ObjectModel;
using Bot.Commands.Chat;

namespace Bot.Tests.Support;

/// <summary>A person in the test group who types and presses.</summary>
internal sealed class TestMember(TestCommunity community, RecordingPlatform platform, Scene scene, string externalId, string name)
{
    public string ExternalId { get; } = externalId;

    public string Name { get; } = name;

    public Speaker Speaker => new(ExternalId, Name, ExternalId);

    /// <summary>What only this person sees, in order.</summary>
    public IReadOnlyList<ShownMessage> PrivateMessages => [.. platform.Messages.Where(message => message.OnlyFor == ExternalId)];

    public ShownMessage LatestPrivateReply => PrivateMessages[^1];

    /// <summary>Types a line in the group. An ordinary line answers the bot's question, if its last private word was one.</summary>
    public Task TypesAsync(string line)
    {
        if (!line.StartsWith('/'))
            return SaysAsync(line, isToBot: PrivateMessages is [.., { Composed.AwaitsWords: true }]);

        var end = line.IndexOfAny([' ', '\n']);
        var (command, words) = end < 0 ? (line[1..], "") : (line[1..end], line[(end + 1)..]);
        return community.HearAsync(new CommandTyped(command.ToLowerInvariant(), words, ReadOnlyDictionary<string, string>.Empty, IsCertain: true)
        {
            Key = TestCommunity.NextKey(platform.Platform),
            From = Speaker,
            In = scene,
            Handle = ExternalId,
        });
    }

    public Task SaysAsync(string line, bool isToBot) => community.HearAsync(new WordsSaid(line, isToBot)
    {
        Key = TestCommunity.NextKey(platform.Platform),
        From = Speaker,
        In = scene,
        Handle = ExternalId,
    });

    /// <summary>Presses the newest button of that name that this person sees.</summary>
    public Task PressesAsync(string label)
    {
        var seen = platform.Messages.Where(message => message.OnlyFor is null || message.OnlyFor == ExternalId);
        var message = seen.LastOrDefault(message => message.Button(label) is not null);
        Assert.True(message is not null, $"{Name} sees no [{label}]:\n{string.Join('\n', seen)}");
        return PressesAsync(message, label);
    }

    public Task PressesAsync(ShownMessage message, string label)
    {
        var button = message.Button(label);
        Assert.True(button is not null, $"No [{label}] on: {message}");
        return PressesTokenAsync(button.Value, message.Id);
    }

    /// <summary>Types a command with options, as a platform gives them that has such.</summary>
    public Task UsesAsync(string command, string words = "", params (string Name, string Value)[] options) =>
        community.HearAsync(new CommandTyped(command, words, options.ToDictionary(option => option.Name, option => option.Value), IsCertain: true)
        {
            Key = TestCommunity.NextKey(platform.Platform),
            From = Speaker,
            In = scene,
            Handle = ExternalId,
        });

    /// <summary>Picks topics with the newest picker of that name that only this person sees.</summary>
    public Task PicksAsync(string label, params string[] topics) => community.HearAsync(
        new ButtonPressed(PrivateMessages.Last(message => message.Button(label) is not null).Button(label)!.Value, null)
        {
            Picked = topics,
            Key = TestCommunity.NextKey(platform.Platform),
            From = Speaker,
            In = scene,
            Handle = ExternalId,
        });

    /// <summary>The same person, speaking in another topic of the group.</summary>
    public TestMember In(string topic) => new(community, platform, scene with { Topic = topic }, ExternalId, Name);

    public Task PressesTokenAsync(string token, string? messageId = null) => community.HearAsync(new ButtonPressed(token, messageId)
    {
        Key = TestCommunity.NextKey(platform.Platform),
        From = Speaker,
        In = scene,
        Handle = ExternalId,
    });
}
