using System.Globalization;
using System.Text;

namespace Bot.Tests.Support.Discord;

/// <summary>What there is, for a test that waited in vain.</summary>
internal static class GatewayReport
{
    public static string Of(FakeGateway gateway)
    {
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"{gateway.IdentifyCount} identifies, {gateway.ResumeCount} resumes");
        foreach (var (index, connection) in gateway.Connections.Index())
        {
            var ops = string.Join(' ', connection.Received.Select(payload => payload.Op));
            report.AppendLine(CultureInfo.InvariantCulture, $"connection {index}: {EndOf(connection)}; received ops {ops}");
        }

        foreach (var session in gateway.Sessions.All)
            report.AppendLine(CultureInfo.InvariantCulture, $"session {session.Id}: {(session.IsLive ? "live" : "left")} at {session.Sequence}");

        return report.ToString();
    }

    private static string EndOf(GatewayConnection connection) => connection switch
    {
        { IsOpen: true } => "open",
        { ServerCloseCode: { } code } => $"closed by the gateway with {code}",
        { ClientCloseCode: { } code } => $"closed by the client with {code}",
        _ => "cut",
    };
}
