using System.Text;

namespace Bot.Tests.Support.Telegram;

/// <summary>The world in words, for the message of a failed test.</summary>
internal static class WorldReport
{
    public static string Of(FakeWorld world)
    {
        var report = new StringBuilder();
        foreach (var chat in world.Chats.Values.Where(chat => chat.AllMessages.Count > 0).OrderBy(chat => chat.Id))
        {
            report.AppendLine($"  {chat}");
            foreach (var message in chat.AllMessages) report.AppendLine($"    {message}");
        }

        foreach (var tap in world.Taps)
            report.AppendLine($"  {tap.By.FirstName} tapped {tap.Message}: {tap.Answer?.ToString() ?? "unanswered"}");

        foreach (var call in world.Log.Calls.Where(call => call.Outcome is { IsOk: false }).TakeLast(10))
            report.AppendLine($"  refused: {call}");

        report.Append($"  {world.Read(() => world.Updates.PendingIds.Count)} updates wait for the bot.");
        return report.ToString();
    }
}
