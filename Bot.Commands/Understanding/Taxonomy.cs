using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Commands.Understanding.Phrases;

namespace Bot.Commands.Understanding;

/// <summary>The specialties of the field, from the embedded <c>specialties.json</c>.</summary>
public sealed class Taxonomy
{
    private static readonly string[] MostCommonIds =
    [
        "swedish", "deep-tissue", "sports", "prenatal", "myofascial-release", "trigger-point",
        "lymphatic-drainage", "craniosacral", "thai", "reflexology", "hot-stone", "oncology",
    ];

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly FrozenDictionary<string, Specialty> byId;
    private readonly FrozenDictionary<long, Specialty> byCode;

    private Taxonomy(IReadOnlyList<Specialty> all)
    {
        All = all;
        byId = all.ToFrozenDictionary(specialty => specialty.Id, StringComparer.Ordinal);
        byCode = all.ToFrozenDictionary(specialty => specialty.Code);
        MostCommon = [.. MostCommonIds.Select(id => byId[id])];
        Phrases = new PhraseBook(this);
    }

    public IReadOnlyList<Specialty> All { get; }

    /// <summary>The twelve offered when someone registers by taps, in the order of the buttons.</summary>
    public IReadOnlyList<Specialty> MostCommon { get; }

    /// <summary>Everything that means one of the entries, ready to be found in a text.</summary>
    internal PhraseBook Phrases { get; }

    public static Taxonomy Load()
    {
        using var stream = EmbeddedText.Open("specialties.json");
        var entries = JsonSerializer.Deserialize<Entry[]>(stream, Format) ?? [];
        return new Taxonomy([.. entries.Select(entry => entry.ToSpecialty())]);
    }

    public Specialty? Find(string id) => byId.GetValueOrDefault(id);

    public Specialty? FindByCode(long code) => byCode.GetValueOrDefault(code);

    /// <returns>The entry's name, or the text itself: profiles hold ids and members' own words side by side.</returns>
    public string NameOf(string idOrOwnWords) => Find(idOrOwnWords)?.Name ?? idOrOwnWords;

    /// <summary>The file's shape, where absent means none or no.</summary>
    private sealed record Entry(
        string Id,
        string Name,
        SpecialtyCategory Category,
        string[] Aliases,
        string[]? Asks,
        string[]? Related,
        string? Caution,
        bool Trained,
        bool Delicate)
    {
        public Specialty ToSpecialty() =>
            new(Id, Name, Category, Aliases, Asks ?? [], Related ?? [], Caution, Trained, Delicate);
    }
}
