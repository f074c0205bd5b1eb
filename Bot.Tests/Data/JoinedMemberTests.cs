using Bot.Data;
using Bot.Data.Delivery;
using Bot.Data.Directory;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Data;

/// <summary>Ana and Cleo turn out to be one person: what named Cleo names Ana.</summary>
public sealed class JoinedMemberTests
{
    private const string Canary = "Maria Canary, 208-555-0142";

    private static readonly DateTimeOffset Noon = TestDatabase.Noon;

    [Fact]
    public async Task A_note_and_what_was_left_out_open_for_the_joined_member_and_for_nobody_else()
    {
        await using var database = await TestDatabase.CreateAsync();
        var vault = database.Vault;
        var referral = Asked(Sample.Cleo, isDraft: true);
        referral.Redraft(Sample.Cleo, Sample.Need, vault.Seal(Canary, referral.GuessedAreaPurpose));
        referral.KeepNote(Sample.Cleo, vault.Seal(Canary, referral.NotePurpose), Noon);
        referral.HoldBack(vault.Seal(Canary, referral.LeftOutPurpose), Noon);
        await database.AddAsync(referral);

        await database.ChangeAsync(db => db.Referrals.SingleAsync(), r => r.Rename(Sample.Cleo, Sample.Ana, vault));

        var joined = await database.NewContext().Referrals.SingleAsync();
        Assert.Equal(Canary, vault.Open(joined.Note!.Text!, joined.NotePurpose, Sample.Ana));
        Assert.Equal(Canary, vault.Open(joined.Note.LeftOut!, joined.LeftOutPurpose, Sample.Ana));
        Assert.Equal(Canary, vault.Open(joined.GuessedArea!, joined.GuessedAreaPurpose, Sample.Ana));
        Assert.Throws<UnauthorizedAccessException>(() => vault.Open(joined.Note.Text!, joined.NotePurpose, Sample.Ben));
        Assert.Throws<UnauthorizedAccessException>(() => vault.Open(joined.Note.Text!, joined.NotePurpose, Sample.Cleo));
    }

    [Fact]
    public async Task A_value_that_moved_no_longer_opens_for_its_former_owner_s_row()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (before, after) = (new Purpose("contact", 1, 7, [Sample.Ana]), new Purpose("contact", 2, 7, [Sample.Ana]));

        var moved = database.Vault.Reseal(database.Vault.Seal(Canary, before), before, after);

        Assert.Null(database.Vault.Open(moved, before, Sample.Ana));
        Assert.Equal(Canary, database.Vault.Open(moved, after, Sample.Ana));
        Assert.Throws<ArgumentException>(() => database.Vault.Reseal(moved, after, after with { Kind = "note" }));
    }

    [Theory]
    [InlineData(OfferState.Standing, OfferState.TakenBack, OfferState.Standing)]
    [InlineData(OfferState.TakenBack, OfferState.Standing, OfferState.Standing)]
    [InlineData(OfferState.Standing, OfferState.Standing, OfferState.Standing)]
    public async Task Who_offered_under_both_names_offered_once(OfferState anas, OfferState cleos, OfferState kept)
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Asked(Sample.Ben);
        Offer(referral, Sample.Ana, anas);
        Offer(referral, Sample.Cleo, cleos);
        await database.AddAsync(referral);

        await database.ChangeAsync(db => db.Referrals.SingleAsync(), r => r.Rename(Sample.Cleo, Sample.Ana, database.Vault));

        var offer = Assert.Single((await database.NewContext().Referrals.SingleAsync()).Offers);
        Assert.Equal((Sample.Ana, kept), (offer.By, offer.State));
    }

    [Fact]
    public async Task The_choice_of_either_name_stands()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Asked(Sample.Ben);
        Offer(referral, Sample.Ana, OfferState.Standing);
        Offer(referral, Sample.Cleo, OfferState.Standing);
        referral.Choose(Sample.Ben, Sample.Cleo, Noon);
        await database.AddAsync(referral);

        await database.ChangeAsync(db => db.Referrals.SingleAsync(), r => r.Rename(Sample.Cleo, Sample.Ana, database.Vault));

        var joined = await database.NewContext().Referrals.SingleAsync();
        Assert.Equal(Sample.Ana, joined.ChosenId);
        Assert.Contains(Sample.Ana, joined.NotePurpose.Readers);
        Assert.DoesNotContain(Sample.Cleo, joined.NotePurpose.Readers);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_offers_to_themselves(bool isKeptTheReferrer)
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Asked(isKeptTheReferrer ? Sample.Ana : Sample.Cleo);
        Offer(referral, isKeptTheReferrer ? Sample.Cleo : Sample.Ana, OfferState.Standing);
        await database.AddAsync(referral);

        await database.ChangeAsync(db => db.Referrals.SingleAsync(), r => r.Rename(Sample.Cleo, Sample.Ana, database.Vault));

        var joined = await database.NewContext().Referrals.SingleAsync();
        Assert.Empty(joined.StandingOffers);
        Assert.Equal(OfferOutcome.OwnReferral, joined.OfferHelp(Sample.Ana, Noon));
    }

    [Fact]
    public async Task An_offer_at_the_same_moment_clashes()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Asked(Sample.Ben);
        Offer(referral, Sample.Cleo, OfferState.Standing);
        await database.AddAsync(referral);
        var (joining, taking) = (database.NewContext(), database.NewContext());
        (await joining.Referrals.SingleAsync()).Rename(Sample.Cleo, Sample.Ana, database.Vault);
        (await taking.Referrals.SingleAsync()).TakeBack(Sample.Cleo);

        await database.Writer.CommitAsync(joining, CancellationToken.None);

        await Assert.ThrowsAsync<ClashException>(() => database.Writer.CommitAsync(taking, CancellationToken.None));
    }

    [Fact]
    public async Task Two_profiles_in_one_chat_become_one_that_says_what_either_said()
    {
        await using var database = await TestDatabase.CreateAsync();
        var vault = database.Vault;
        var (anas, cleos) = (new Profile(1, Sample.Ana, Sample.Chat), new Profile(2, Sample.Cleo, Sample.Chat));
        anas.ListFor([("prenatal", false)]);
        anas.WorkIn("Boise", Noon);
        cleos.ListFor([("prenatal", false), ("Watsu", true)]);
        cleos.WorkIn("Nampa", Noon);
        cleos.Speak(["Spanish"], Noon);
        cleos.SayAvailability(Availability.Full, Noon);
        cleos.ReachBy(vault.Seal(Canary, cleos.ContactPurpose()), Noon);

        anas.Unite(cleos, vault);

        Assert.Equal(["prenatal", "Watsu"], anas.Specialties.Select(listed => listed.Name));
        Assert.Equal(("Boise", Availability.Full), (anas.Area, anas.AvailabilityAt(Noon)));
        Assert.Equal(["Spanish"], anas.Languages);
        Assert.Equal(Canary, vault.Open(anas.Contact!, anas.ContactPurpose(), Sample.Ana));
    }

    [Fact]
    public void A_telling_is_known_by_its_new_name()
    {
        var post = new Post(1, Post.KeyOfTelling("offered", 7, Sample.Ben, Sample.Cleo), "offered", 7, Sample.Ben, Sample.Cleo, Sample.Place, Noon);

        var key = post.Rename(Sample.Cleo, Sample.Ana);

        Assert.Equal(Post.KeyOfTelling("offered", 7, Sample.Ben, Sample.Ana), key);
        Assert.Equal(Sample.Ana, post.AboutId);
    }

    private static Referral Asked(MemberId by, bool isDraft = false) => new(1, by, Sample.Place, Sample.Chat, Sample.Need, Noon, isDraft);

    private static void Offer(Referral referral, MemberId by, OfferState state)
    {
        referral.OfferHelp(by, Noon);
        if (state is OfferState.TakenBack) referral.TakeBack(by);
    }
}
