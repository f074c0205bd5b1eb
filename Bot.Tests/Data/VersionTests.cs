using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Data.Directory;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Data;

/// <summary>Two people who act on the same thing at the same moment clash; nobody's act is covered up.</summary>
public sealed class VersionTests
{
    private static readonly DateTimeOffset Noon = TestDatabase.Noon;

    public static TheoryData<string> ReferralChanges => ["offer", "take back", "way", "note erased", "note replaced", "withdraw"];

    [Theory]
    [MemberData(nameof(ReferralChanges))]
    public async Task A_referrals_version_rises_once_whatever_part_of_it_changes(string change)
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Sample.Referral(1);
        referral.OfferHelp(Sample.Ana, Noon);
        referral.KeepNote(Sample.Ben, database.Vault.Seal("Maria", referral.NotePurpose), Noon);
        await database.AddAsync(referral);

        await database.ChangeAsync(db => db.Referrals.SingleAsync(), r => _ = change switch
        {
            "offer" => (object)r.OfferHelp(Sample.Cleo, Noon),
            "take back" => r.TakeBack(Sample.Ana),
            "way" => r.ReachBy(Sample.Ana, ContactWay.ByContact),
            "note erased" => Erase(r),
            "note replaced" => r.KeepNote(Sample.Ben, database.Vault.Seal("Mia", r.NotePurpose), Noon),
            _ => r.Withdraw(Sample.Ben, Noon),
        });

        Assert.Equal(referral.Version + 1, (await database.NewContext().Referrals.SingleAsync()).Version);

        static object Erase(Referral referral)
        {
            referral.EraseNote();
            return referral;
        }
    }

    [Fact]
    public async Task A_members_version_rises_when_only_an_account_changes()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(Sample.Member(Sample.Ben, "42"));

        await database.ChangeAsync(db => db.Members.SingleAsync(), m => m.AccountOn(Platform.Telegram)!.ClosePrivately());
        await database.ChangeAsync(db => db.Members.SingleAsync(), m => m.AddAccount(Platform.Console, "ben", "Ben", null));

        Assert.Equal(3, (await database.NewContext().Members.SingleAsync()).Version);
    }

    [Fact]
    public async Task A_profiles_version_rises_when_only_a_specialty_or_language_changes()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(new Profile(1, Sample.Ben, Sample.Chat));

        await database.ChangeAsync(db => db.Profiles.SingleAsync(), p => p.ListFor([("prenatal", false)]));
        await database.ChangeAsync(db => db.Profiles.SingleAsync(), p => p.Unlist("prenatal"));
        await database.ChangeAsync(db => db.Profiles.SingleAsync(), p => p.Speak(["Spanish"], Noon));

        Assert.Equal(4, (await database.NewContext().Profiles.SingleAsync()).Version);
    }

    [Fact]
    public async Task Nothing_changed_is_nothing_saved()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(Sample.Referral(1), new Profile(1, Sample.Ben, Sample.Chat));

        await database.ChangeAsync(db => db.Referrals.SingleAsync(), _ => { });
        await database.ChangeAsync(db => db.Profiles.SingleAsync(), p => p.Unlist("prenatal"));

        Assert.Equal(1, (await database.NewContext().Referrals.SingleAsync()).Version);
        Assert.Equal(1, (await database.NewContext().Profiles.SingleAsync()).Version);
    }

    [Fact]
    public async Task Only_the_root_that_changed_gets_a_new_version()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(Sample.Referral(1), Sample.Referral(2));

        await database.ChangeAsync(
            db => db.Referrals.OrderBy(r => r.Id).ToListAsync(), both => both[1].OfferHelp(Sample.Ana, Noon));

        var versions = await database.NewContext().Referrals.OrderBy(r => r.Id).Select(r => r.Version).ToListAsync();
        Assert.Equal([1L, 2L], versions);
    }

    [Fact]
    public async Task Choosing_clashes_with_an_offer_that_came_in_meanwhile()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Sample.Referral(1);
        referral.OfferHelp(Sample.Ana, Noon);
        await database.AddAsync(referral);
        var (chooses, offers) = (database.NewContext(), database.NewContext());
        (await chooses.Referrals.SingleAsync()).Choose(Sample.Ben, Sample.Ana, Noon);
        (await offers.Referrals.SingleAsync()).OfferHelp(Sample.Cleo, Noon);

        await database.Writer.CommitAsync(offers, CancellationToken.None);

        await Assert.ThrowsAsync<ClashException>(
            () => database.Writer.CommitAsync(chooses, CancellationToken.None));
        var saved = await database.NewContext().Referrals.SingleAsync();
        Assert.True(saved.IsOpen);
        Assert.Equal(2, saved.StandingOffers.Count());
    }

    [Fact]
    public async Task An_offer_clashes_with_a_choice_that_was_made_meanwhile()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Sample.Referral(1);
        referral.OfferHelp(Sample.Ana, Noon);
        await database.AddAsync(referral);
        var (chooses, offers) = (database.NewContext(), database.NewContext());
        (await chooses.Referrals.SingleAsync()).Choose(Sample.Ben, Sample.Ana, Noon);
        (await offers.Referrals.SingleAsync()).OfferHelp(Sample.Cleo, Noon);

        await database.Writer.CommitAsync(chooses, CancellationToken.None);

        await Assert.ThrowsAsync<ClashException>(
            () => database.Writer.CommitAsync(offers, CancellationToken.None));
        Assert.Single((await database.NewContext().Referrals.SingleAsync()).Offers);
    }

    [Fact]
    public async Task A_redraw_wanted_while_an_older_one_is_sent_is_not_covered_up()
    {
        await using var database = await TestDatabase.CreateAsync();
        var card = new Post(1, "card:1", "referral", 1, Sample.Place, Noon);
        card.Begin();
        await database.AddAsync(card);
        var sender = database.NewContext();
        (await sender.Posts.SingleAsync()).Succeed("555", Noon);

        await database.ChangeAsync(db => db.Posts.SingleAsync(), post => post.Want(Noon));

        await Assert.ThrowsAsync<ClashException>(
            () => database.Writer.CommitAsync(sender, CancellationToken.None));
        await database.ChangeAsync(db => db.Posts.SingleAsync(), post => post.Succeed("555", Noon));
        Assert.Equal(PostState.Waiting, (await database.NewContext().Posts.SingleAsync()).State);
    }
}
