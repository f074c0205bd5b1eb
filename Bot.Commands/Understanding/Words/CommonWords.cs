using System.Collections.Frozen;

namespace Bot.Commands.Understanding.Words;

/// <summary>Everyday words of the five languages, which are never taken for a slip of something else: "parental" is not "prenatal".</summary>
/// <remarks>From the embedded <c>common-words.txt</c>, folded. Only words long enough to be mended matter, see <see cref="Slip"/>.</remarks>
internal static class CommonWords
{
    private static readonly FrozenSet<string> All = Load();

    public static bool Contains(string form) => All.Contains(form);

    private static FrozenSet<string> Load()
    {
        using var reader = new StreamReader(EmbeddedText.Open("common-words.txt"));
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
