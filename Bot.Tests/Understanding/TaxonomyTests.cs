namespace Bot.Tests.Understanding;

public sealed class TaxonomyTests
{
    [Fact]
    public void Every_related_entry_exists()
    {
        foreach (var id in Readers.Taxonomy.All.SelectMany(specialty => specialty.Related))
            Assert.NotNull(Readers.Taxonomy.Find(id));
    }

    [Fact]
    public void Every_code_leads_back_to_its_entry_and_is_no_negative_number()
    {
        foreach (var specialty in Readers.Taxonomy.All)
        {
            Assert.Same(specialty, Readers.Taxonomy.FindByCode(specialty.Code));
            Assert.True(specialty.Code >= 0);
        }
    }

    [Fact]
    public void The_code_is_the_same_in_every_version()
    {
        // Buttons that were posted before an update must still mean the same.
        Assert.Equal(6798078242691917160, Readers.Taxonomy.Find("prenatal")!.Code);
    }

    [Fact]
    public void Twelve_entries_are_offered_by_taps()
    {
        Assert.Equal(12, Readers.Taxonomy.MostCommon.Count);
        Assert.Equal("swedish", Readers.Taxonomy.MostCommon[0].Id);
    }

    [Theory]
    [InlineData("prenatal", "Prenatal massage")]
    [InlineData("kite surfing recovery", "kite surfing recovery")]
    public void A_members_own_words_name_themselves(string idOrOwnWords, string expected) =>
        Assert.Equal(expected, Readers.Taxonomy.NameOf(idOrOwnWords));

    [Fact]
    public void A_button_shows_the_name_without_its_brackets() =>
        Assert.Equal("Manual lymphatic drainage", Readers.Taxonomy.Find("lymphatic-drainage")!.ShortName);
}
