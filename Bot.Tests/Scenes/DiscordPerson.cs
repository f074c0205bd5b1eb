using System.Text.Json.Nodes;
using Bot.Tests.Support.Discord;

namespace Bot.Tests.Scenes;

internal sealed class DiscordPerson(Scene scene, FakeDiscord discord, FakeChannel channel, FakeUser user, IReadOnlyList<FakeUser> people)
    : Person(scene, user.Name)
{
    private const int OptionUser = 6;

    public override IReadOnlyList<Seen> Alone =>
    [
        .. user.EphemeralMessages.Concat(user.PrivateMessages).Where(message => !message.IsThinking)
            .Select(DiscordScene.View).OrderBy(seen => seen.At),
    ];

    public override IReadOnlyList<string> EverythingRead => user.EverythingRead;

    public override async Task TypesAsync(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        var (name, words) = end < 0 ? (line[1..], "") : (line[1..end], line[(end + 1)..]);
        var interaction = await user.UsesCommandAsync(channel, name, [.. OptionsIn(name, words)]);
        await interaction.WaitForAnswerAsync();
    }

    public override Task SaysAsync(string words) => user.TypesAsync(channel, words);

    public override Task MentionsAsync(string words) => SaysAsync($"{discord.Bot.Mention} {words}");

    public override async Task AnswersAsync(string words)
    {
        Seen? asked = null;
        await Scene.WaitUntilAsync(
            () => user.OpenModal is not null || (asked = Alone.LastOrDefault(seen => seen.Labels.Contains("Write it"))) is not null,
            $"{Name} to be asked something");
        if (user.OpenModal is null) await PressesAsync(asked!, "Write it");
        var submitted = await user.SubmitsAsync(await user.WaitForModalAsync(), words);
        await submitted.WaitForAnswerAsync();
    }

    public override void ClosesPrivateChat() => user.ClosesDms = true;

    public override async Task PressesForgedAsync(Seen message, string token) =>
        await (await user.PressesForgedAsync((FakeMessage)message.Message, token)).WaitForAnswerAsync();

    public override async Task PressesAsync(Seen message, string label) =>
        await (await user.PressesAsync((FakeMessage)message.Message, label)).WaitForAnswerAsync();

    public override string TokenOf(Seen message, string label) => ((FakeMessage)message.Message).Button(label).CustomId!;

    /// <summary>The first option takes what stands before the labels; a person is picked by name.</summary>
    private IEnumerable<(string Name, object Value)> OptionsIn(string command, string words)
    {
        var parts = words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var options = discord.Commands().Single(registered => (string?)registered["name"] == command)["options"] as JsonArray ?? [];
        foreach (var part in parts)
        {
            var label = options.OfType<JsonObject>().FirstOrDefault(option => part.StartsWith($"{(string?)option["name"]}: ", StringComparison.Ordinal));
            var option = label ?? options[0]!;
            var value = label is null ? part : part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            yield return ((string)option["name"]!, (int)option["type"]! == OptionUser ? people.Single(one => one.Name == value) : value);
        }
    }
}
