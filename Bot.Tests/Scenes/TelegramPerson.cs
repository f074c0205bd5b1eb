using Bot.Tests.Support.Telegram;

namespace Bot.Tests.Scenes;

internal sealed class TelegramPerson(Scene scene, FakeBotApi api, FakeGroup group, FakeUser user) : Person(scene, user.FirstName)
{
    /// <summary>Messages and, for a press, the box over the screen.</summary>
    public override IReadOnlyList<Seen> Alone =>
    [
        .. user.EphemeralMessages.Concat(user.PrivateMessages).Select(TelegramScene.View)
            .Concat(user.AllTaps.Where(tap => tap.Answer?.Text is { Length: > 0 }).Select(tap => new Seen(tap, tap.At, () => tap.Answer!.Text!, () => [])))
            .OrderBy(seen => seen.At),
    ];

    public override IReadOnlyList<string> EverythingRead => user.EverythingRead;

    public override Task TypesAsync(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        var (command, words) = end < 0 ? (line, "") : (line[..end], line[end..]);
        user.Sends(group, $"{command}@{api.Bot.Username}{words}");
        return Task.CompletedTask;
    }

    public override Task SaysAsync(string words)
    {
        user.Sends(group, words);
        return Task.CompletedTask;
    }

    public override Task MentionsAsync(string words) => SaysAsync($"@{api.Bot.Username} {words}");

    public override async Task AnswersAsync(string words)
    {
        await Scene.WaitUntilAsync(() => user.EphemeralMessages.Concat(user.PrivateMessages).Any(Asks), $"{Name} to be asked something");
        user.Sends(user.PrivateChat, words);

        bool Asks(FakeMessage message) => message.ForcesReply || message.Text.Contains('?', StringComparison.Ordinal);
    }

    public override void ClosesPrivateChat() => user.Blocks();

    public override Task PressesForgedAsync(Seen message, string token) =>
        user.TapsForged((FakeMessage)message.Message, token).WaitForAnswerAsync();

    public override Task PressesAsync(Seen message, string label) => user.TapsAsync((FakeMessage)message.Message, label);

    public override string TokenOf(Seen message, string label) => ((FakeMessage)message.Message).Button(label).CallbackData!;
}
