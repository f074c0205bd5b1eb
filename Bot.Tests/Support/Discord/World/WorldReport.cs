using System.Text;

namespace Bot.Tests.Support.Discord;

/// <summary>The world in words, for the message of a failed test.</summary>
internal static class WorldReport
{
    public static string Of(FakeWorld world)
    {
        var report = new StringBuilder();
        foreach (var channel in world.Channels.Values.Where(channel => channel.AllMessages.Count > 0).OrderBy(channel => channel.Id))
        {
            report.AppendLine($"  {channel}");
            foreach (var message in channel.AllMessages) report.AppendLine($"    {message}");
        }

        foreach (var interaction in world.Interactions) report.AppendLine($"  {interaction}");
        foreach (var call in world.Log.Calls.Where(call => call.Outcome is { IsOk: false }).TakeLast(10)) report.AppendLine($"  refused: {call}");
        foreach (var violation in world.Log.Violations) report.AppendLine($"  violation: {violation}");
        return report.ToString();
    }
}
