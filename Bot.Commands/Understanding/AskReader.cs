namespace Bot.Commands.Understanding;

/// <param name="IsAsk">The writer asks the group for a colleague.</param>
/// <param name="Need">What was understood, also when it is no ask.</param>
/// <param name="IsSure">Plain enough to answer without saying how it was understood.</param>
public sealed record AskReading(bool IsAsk, Need Need, bool IsSure);

/// <summary>Tells whether a message of the group asks for a colleague, and for whom.</summary>
public sealed class AskReader(Taxonomy taxonomy)
{
    private readonly NeedReader needs = new(taxonomy);

    public bool IsPossiblyAsk(string text) => taxonomy.All.Count > 0 && text.Contains('?', StringComparison.Ordinal);

    public AskReading Read(string text, ReadingContext context) => new(IsPossiblyAsk(text), needs.Read(text, context), IsSure: false);
}
