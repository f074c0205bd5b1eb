using Bot.Commands.Chat;
using Bot.Data.Directory;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>How room for new clients is said and read.</summary>
internal static class AvailabilityWords
{
    private static readonly string[] FullWords = ["full", "booked", "closed", "not", "no", "none", "waitlist", "waiting"];
    private static readonly string[] FewWords = ["few", "spots", "spot", "some", "limited", "little"];
    private static readonly string[] TakingWords = ["taking", "open", "available", "yes", "new", "accepting", "room"];

    /// <returns>Null where the member did not say, or long ago.</returns>
    public static Text? Of(Availability availability) => availability switch
    {
        Availability.TakingNewClients => Say($"taking new clients"),
        Availability.AFewSpots => Say($"a few spots"),
        Availability.Full => Say($"full at the moment"),
        _ => null,
    };

    /// <returns>Null where it says none of the three.</returns>
    public static Availability? Read(string typed)
    {
        var words = FoldedWords.Of(typed).Split(' ');
        if (words.Intersect(FullWords).Any()) return Availability.Full;
        if (words.Intersect(FewWords).Any()) return Availability.AFewSpots;
        return words.Intersect(TakingWords).Any() ? Availability.TakingNewClients : null;
    }

    /// <param name="origin">1 where the own profile is shown, else 0: what the answer shows again.</param>
    public static IReadOnlyList<Button> Buttons(long origin) =>
    [
        new PressButton(Say($"Taking new clients"), DirectoryActions.SayAvailability, origin, (long)Availability.TakingNewClients),
        new PressButton(Say($"A few spots"), DirectoryActions.SayAvailability, origin, (long)Availability.AFewSpots),
        new PressButton(Say($"Full"), DirectoryActions.SayAvailability, origin, (long)Availability.Full),
    ];
}
