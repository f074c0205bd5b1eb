using Bot.Commands.Chat;
using Bot.Commands.Directory;
using Bot.Commands.Understanding;
using Bot.Data.Referrals;

namespace Bot.Commands.Asking;

/// <summary>
/// What was asked for, in the two numbers that a button carries: two specialties in the halves of the subject; in the
/// argument from the lowest bit a page (8 bits), the language (three letters of 7 bits) and the area (32 bits of a hash).
/// </summary>
/// <remarks>
/// An area is found again among those that members work in; another one puts nobody in order, so that losing it changes
/// nothing. Own words and a third specialty do not fit.
/// </remarks>
internal static class NeedInButton
{
    private const int PageBits = 8;
    private const int LetterBits = 7;
    private const int LanguageLetters = 3;
    private const int AreaShift = PageBits + (LanguageLetters * LetterBits);

    public static bool Fits(ReferralNeed need) => need.Specialties.Count <= 2 && need.OwnWords.Count == 0;

    public static (long Subject, long Argument) Of(ReferralNeed need, int page)
    {
        long subject = 0;
        foreach (var id in need.Specialties.Take(2).Reverse()) subject = (subject << 32) | Half(TokenCode.Of(id));

        long argument = need.Area is { } area ? Half(TokenCode.Of(FoldedWords.Of(area))) : 0;
        foreach (var letter in (need.Language ?? "").PadRight(LanguageLetters, '\0')[..LanguageLetters]) argument = (argument << LetterBits) | letter;
        return (subject, (argument << PageBits) | (uint)page);
    }

    public static (ReferralNeed Need, int Page) Read(long subject, long argument, Taxonomy taxonomy, IReadOnlyList<string> knownAreas)
    {
        long[] halves = [subject & uint.MaxValue, (subject >> 32) & uint.MaxValue];
        var areaHash = (argument >> AreaShift) & uint.MaxValue;
        var letters = Enumerable.Range(1, LanguageLetters)
            .Select(i => (char)((argument >> (PageBits + ((LanguageLetters - i) * LetterBits))) & ((1 << LetterBits) - 1)));
        var language = string.Concat(letters).TrimEnd('\0');
        var area = areaHash == 0 ? null : knownAreas.FirstOrDefault(known => Half(TokenCode.Of(FoldedWords.Of(known))) == areaHash);

        var need = new ReferralNeed
        {
            Specialties =
            [
                .. halves.Where(half => half != 0)
                    .Select(half => taxonomy.All.FirstOrDefault(specialty => Half(specialty.Code) == half)?.Id).OfType<string>(),
            ],
            Area = area,
            AreaIsKnown = area is not null,
            Language = language.Length == 0 ? null : language,
        };
        return (need, (int)(argument & ((1 << PageBits) - 1)));
    }

    private static long Half(long code) => code & uint.MaxValue;
}
