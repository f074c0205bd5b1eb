namespace Bot.Commands.Chat;

/// <summary>Stands for words in a button's token, whose arguments are numbers.</summary>
public static class TokenCode
{
    /// <returns>64-bit FNV-1a over the UTF-16 units, sign bit cleared: the same in every process and for ever.</returns>
    public static long Of(string words)
    {
        const ulong offsetBasis = 14695981039346656037;
        const ulong prime = 1099511628211;
        var hash = offsetBasis;
        foreach (var letter in words) hash = unchecked((hash ^ letter) * prime);
        return (long)(hash & long.MaxValue);
    }
}
