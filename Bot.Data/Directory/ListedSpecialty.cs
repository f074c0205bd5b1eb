namespace Bot.Data.Directory;

/// <summary>Something a member is listed for.</summary>
public sealed class ListedSpecialty
{
    private ListedSpecialty()
    {
    }

    internal ListedSpecialty(string name, bool isOwnWords)
    {
        Name = name;
        IsOwnWords = isOwnWords;
    }

    /// <summary>An id of the taxonomy, or the member's own words where the taxonomy has none.</summary>
    public string Name { get; private set; } = "";

    public bool IsOwnWords { get; private set; }
}
