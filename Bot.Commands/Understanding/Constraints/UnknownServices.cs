using System.Collections.Frozen;
using Bot.Commands.Understanding.Phrases;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>Finds a health or bodywork service that the taxonomy lacks: one of the listed ones, or anything called a therapy or a technique.</summary>
internal static class UnknownServices
{
    private static readonly FrozenSet<string> Kinds =
        "therapy technique method bodywork healing treatment treatments release terapia tecnica therapie technik methode technique".Split(' ').ToFrozenSet();

    /// <summary>Describe a treatment without naming one.</summary>
    private static readonly FrozenSet<string> Plain = """
        massage good great gentle some any a an the of for in this that these those her his my your our their physical new best certain
        other which what
        type kind more different kinds types regular weekly same such first next last and or with does do offers offer does who anyone
        doing
        post real proper manual talk therapy technique method treatment work body skin hair
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <returns>As typed; null when there is none.</returns>
    public static string? Find(Passage passage, int first, int past)
    {
        var listed = passage.Mentions.FirstOrDefault(
            mention => mention.Meaning.Kind is PhraseKind.Beyond && mention.First >= first && mention.First < past && passage.IsRelevant(mention.First));
        if (listed is not null)
        {
            passage.Claim(listed.First, listed.Past);
            return passage.Wording.Slice(listed.First, listed.Past);
        }

        for (var index = first + 1; index < past; index++)
        {
            if (!Kinds.Contains(passage.Wording[index].Form) || !passage.AreFree(index - 1, index + 1) || !IsName(passage.Wording, index - 1))
                continue;
            var start = index >= first + 2 && passage.IsFree(index - 2) && IsName(passage.Wording, index - 2) ? index - 2 : index - 1;
            passage.Claim(start, index + 1);
            return passage.Wording.Slice(start, index + 1);
        }

        return null;
    }

    private static bool IsName(Wording wording, int index) =>
        wording[index + 1].Before == Break.None
        && wording[index].Form.Length > 2
        && !Plain.Contains(wording[index].Form)
        && !CommonWords.Contains(wording[index].Form);
}
