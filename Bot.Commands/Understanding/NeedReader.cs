namespace Bot.Commands.Understanding;

/// <summary>Reads the free text of <c>/who</c> and <c>/refer</c>.</summary>
public sealed class NeedReader(Taxonomy taxonomy)
{
    public Need Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new Need
        {
            Specialties = [.. taxonomy.All.Where(s => s.Aliases.Any(a => text.Contains(a, StringComparison.OrdinalIgnoreCase))).Select(s => s.Id)],
        };
    }
}
