using System.Globalization;
using Bot.Data;

namespace Bot.Host.Console;

/// <summary>Numbers the lines, over all runs.</summary>
internal sealed class ConsoleKeys(IdSource ids)
{
    public string Next() => ids.Next().ToString(CultureInfo.InvariantCulture);
}
