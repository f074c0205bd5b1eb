using Bot.Commands.Understanding;

namespace Bot.Tests.Understanding;

public sealed class SpecialtyMatcherTests
{
    private static readonly SpecialtyMatcher Matcher = new(Readers.Taxonomy);

    [Theory]
    [InlineData("prenatal, deep tissue, lypmhatic drainage", "prenatal deep-tissue lymphatic-drainage")]
    [InlineData("lypmhatic drainage; craniosacral and cupping", "lymphatic-drainage craniosacral cupping")]
    [InlineData("neck and shoulder", "neck-shoulder-pain")]
    [InlineData("neck and shoulder and back pain", "neck-shoulder-pain low-back-pain")]
    [InlineData("Hot Stone\nThai\nreflexologist", "hot-stone thai reflexology")]
    [InlineData("I do prenatal massage and some gua sha", "prenatal gua-sha")]
    [InlineData("Schwangerschaftsmassage, Lymphdrainage", "prenatal lymphatic-drainage")]
    [InlineData("pre natal, deeptissue, cranio-sacral", "prenatal deep-tissue craniosacral")]
    [InlineData("Rolfer", "structural-integration")]
    public void A_list_is_read_piece_by_piece(string typed, string expected)
    {
        var readings = Matcher.ReadList(typed);

        Assert.Equal(expected.Split(' '), readings.Select(reading => Assert.IsType<SpecialtyReading.Known>(reading).Specialty.Id));
    }

    [Fact]
    public void A_mended_slip_is_said()
    {
        var reading = Assert.IsType<SpecialtyReading.Known>(Assert.Single(Matcher.ReadList("lypmhatic drainage")));

        Assert.True(reading.WasCorrected);
        Assert.Equal("lypmhatic drainage", reading.Typed);
    }

    [Fact]
    public void What_the_taxonomy_lacks_is_kept_in_the_members_words()
    {
        var readings = Matcher.ReadList("prenatal, kite surfing recovery, " + new string('x', 80));

        Assert.Equal("kite surfing recovery", Assert.IsType<SpecialtyReading.OwnWords>(readings[1]).Text);
        Assert.Equal(SpecialtyReading.OwnWords.MaxLength, Assert.IsType<SpecialtyReading.OwnWords>(readings[2]).Text.Length);
    }

    [Fact]
    public void A_slip_between_two_entries_is_asked_about()
    {
        var reading = Assert.IsType<SpecialtyReading.Ambiguous>(Assert.Single(Matcher.ReadList("nack pain")));

        Assert.Contains(reading.Candidates, candidate => candidate.Id == "neck-shoulder-pain");
        Assert.Contains(reading.Candidates, candidate => candidate.Id == "low-back-pain");
    }

    [Theory]
    [InlineData("parental")]
    [InlineData("thigh")]
    [InlineData("dental")]
    public void An_everyday_word_is_not_mended_into_a_specialty(string typed)
    {
        Assert.IsType<SpecialtyReading.OwnWords>(Assert.Single(Matcher.ReadList(typed)));
    }

    [Theory]
    [InlineData("pre", "prenatal")]
    [InlineData("lymph", "lymphatic-drainage")]
    [InlineData("Cra", "craniosacral")]
    [InlineData("stone", "hot-stone")]
    [InlineData("prenetal", "prenatal")]
    [InlineData("jaw", "tmj")]
    public void Autocomplete_begins_with_what_was_most_likely_meant(string partial, string expected)
    {
        Assert.Contains(expected, Matcher.Suggest(partial, 5).Select(specialty => specialty.Id));
    }

    [Fact]
    public void Autocomplete_offers_the_most_common_before_anything_is_typed()
    {
        Assert.Equal(Readers.Taxonomy.MostCommon, Matcher.Suggest(" ", 25));
    }
}
