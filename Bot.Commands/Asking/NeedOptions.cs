using Bot.Commands.Dispatch;

namespace Bot.Commands.Asking;

/// <summary>What can be given with the commands that say what a client needs. Their names are labels that the reader knows.</summary>
internal static class NeedOptions
{
    public static CommandOption Need { get; } = new("need", "What the client needs, in your own words; no name, please", OptionKind.Words)
    {
        SuggestsSpecialties = true,
    };

    public static CommandOption Area { get; } = new("area", "Where: a town or region", OptionKind.Label);

    public static CommandOption When { get; } = new("when", "When: Saturday, this week, tomorrow morning", OptionKind.Label);

    public static CommandOption Urgent { get; } = new("urgent", "Whether it cannot wait a day", OptionKind.Label) { Choices = CommandOption.YesOrNo };

    public static CommandOption Language { get; } = new("language", "The language that the client speaks", OptionKind.Label);

    public static CommandOption Gender { get; } = new("gender", "Whom the client would like to see", OptionKind.Label) { Choices = ["woman", "man"] };

    public static CommandOption InHome { get; } = new("in-home", "Whether the colleague comes to the client's home", OptionKind.Label)
    {
        Choices = CommandOption.YesOrNo,
    };

    public static CommandOption Insurance { get; } = new("insurance", "An insurer, or what pays", OptionKind.Label);

    public static CommandOption Note { get; } = new("note", "For the colleague whom you choose; nobody else sees it", OptionKind.Label);
}
