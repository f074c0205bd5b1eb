using Bot.Commands.Chat;
using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>
/// How words are asked for: a form, opened at once or by a button. Both carry the question's name in their custom id, and
/// a colon, which no signed token has.
/// </summary>
internal static class DiscordForms
{
    private const string FormPrefix = "q:";
    private const string OpenerPrefix = "w:";

    /// <summary>Limit of a custom id.</summary>
    private const int LongestId = 100;

    /// <summary>Limit of a form's title.</summary>
    private const int LongestTitle = 45;

    /// <summary>Limit of a text display.</summary>
    private const int LongestText = 4000;

    /// <summary>Far more than any answer needs, and within a text input's limit.</summary>
    private const int LongestAnswer = 2000;

    private const string NeutralTitle = "Your words";
    private const int StyleParagraph = 2;

    /// <returns>The button that opens the form; null where no form is awaited.</returns>
    public static Component? Opener(Composed message) =>
        QuestionOf(message) is { } question ? DiscordComponents.Button("Write it", OpenerPrefix + question) : null;

    /// <returns>The form with the whole question in it; null where none is awaited.</returns>
    public static Modal? Form(Composed message)
    {
        if (QuestionOf(message) is not { } question) return null;

        var text = DiscordText.Clean(message.PlainText).Trim();
        var title = DiscordComponents.Cut(text.Split('\n')[0].Trim(), LongestTitle);
        if (title.Length == 0) return Blank(question);

        var form = Blank(question) with { Title = title };
        if (title == text) return form;

        var whole = new Component { Type = Component.TypeTextDisplay, Content = DiscordRenderer.Words(message, LongestText) };
        return form with { Components = [whole, .. form.Components] };
    }

    /// <summary>A form without the question, which stands above the button that opens it.</summary>
    public static Modal Blank(string question) => new()
    {
        CustomId = FormPrefix + question,
        Title = NeutralTitle,
        Components =
        [
            new Component
            {
                Type = Component.TypeLabel,
                Label = NeutralTitle,
                Child = new Component
                {
                    Type = Component.TypeTextInput,
                    CustomId = "words",
                    Style = StyleParagraph,
                    MaxLength = LongestAnswer,
                    Required = true,
                },
            },
        ],
    };

    /// <returns>Null where it is no button of ours that opens a form.</returns>
    public static string? OpenedBy(string customId) => Behind(OpenerPrefix, customId);

    /// <returns>Whatever a form carries: a forged one answers no question that was ever asked.</returns>
    public static string AnsweredBy(string customId) => Behind(FormPrefix, customId) ?? customId;

    /// <summary>What was written: the first text input, in a label or, in the older shape, in a row.</summary>
    public static string WordsIn(IEnumerable<Component> components) =>
        components.SelectMany(All).FirstOrDefault(component => component.Type == Component.TypeTextInput)?.Value ?? "";

    private static IEnumerable<Component> All(Component component) =>
        (component.Components ?? []).Append(component.Child).OfType<Component>().SelectMany(All).Prepend(component);

    private static string? QuestionOf(Composed message) =>
        message is { AwaitsWords: true, Question: { Length: > 0 } question } && FormPrefix.Length + question.Length <= LongestId ? question : null;

    private static string? Behind(string prefix, string customId) =>
        customId.StartsWith(prefix, StringComparison.Ordinal) ? customId[prefix.Length..] : null;
}
