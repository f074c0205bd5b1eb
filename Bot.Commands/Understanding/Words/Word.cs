namespace Bot.Commands.Understanding.Words;

/// <summary>One word of a message, or one half of a contraction ("who's" is "who" and "is", both spanning the whole).</summary>
/// <param name="Form">Folded: lower case, no accents, contractions and chat spellings written out.</param>
/// <param name="Stem">The form without a plural ending or a practitioner's: what phrases are compared by.</param>
/// <param name="Start">UTF-16 offset in the text.</param>
/// <param name="End">UTF-16 offset behind the word.</param>
/// <param name="Before">What parts it from the word before.</param>
/// <param name="IsCapitalised">Begins with a capital, as a name does.</param>
/// <param name="IsMention">An @ stands before it.</param>
internal readonly record struct Word(
    string Form, string Stem, int Start, int End, Break Before, bool IsCapitalised, bool IsMention);

/// <summary>What stands between two words, weakest first.</summary>
internal enum Break
{
    None,
    Clause,
    Sentence,
}
