using System.Globalization;

namespace Bot.Tests.Support.Discord;

internal static class WireTime
{
    /// <summary>ISO 8601 with microseconds and offset, as Discord writes it.</summary>
    public static string Of(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);
}
