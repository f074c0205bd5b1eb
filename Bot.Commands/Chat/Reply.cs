namespace Bot.Commands.Chat;

/// <summary>Who sees an answer, and where it stands.</summary>
public enum Visibility
{
    /// <summary>Nothing is said.</summary>
    Nobody,

    /// <summary>Only the person who is answered.</summary>
    Private,

    /// <summary>Everyone in the place, as a reply to what was said.</summary>
    Public,

    /// <summary>Only the person who pressed, in place of the private message that held the button.</summary>
    InPlace,
}

/// <summary>The answer to one thing that somebody typed or pressed.</summary>
/// <param name="Question">The name of the question whose answer is awaited in words; null where none is.</param>
/// <param name="QuestionSubject">What that question is about: a referral's id, or 0.</param>
public sealed record Reply(Visibility Visibility, Drawing? Drawing, string? Question = null, long QuestionSubject = 0)
{
    public static Reply Silence { get; } = new(Visibility.Nobody, null);

    public static Reply Privately(Text text, params Button[] buttons) => new(Visibility.Private, new Drawing(text, buttons));

    public static Reply Publicly(Text text, params Button[] buttons) => new(Visibility.Public, new Drawing(text, buttons));

    public static Reply InPlace(Text text, params Button[] buttons) => new(Visibility.InPlace, new Drawing(text, buttons));

    /// <summary>Asks for words, privately. What the person says next goes to the handler of <paramref name="question"/>.</summary>
    public static Reply Ask(string question, long subject, Text prompt, params Button[] buttons) =>
        new(Visibility.Private, new Drawing(prompt, buttons) { AwaitsWords = true }, question, subject);
}
