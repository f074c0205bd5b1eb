using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Data.Directory;
using Bot.Data.Referrals;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Data;

/// <summary>What is saved comes back as it was.</summary>
public sealed class PersistenceTests
{
    private static readonly DateTimeOffset Noon = TestDatabase.Noon;

    [Fact]
    public async Task The_model_and_the_migrations_agree()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.False(database.NewContext().Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Instants_and_seals_and_enums_and_ids_have_the_column_types_they_need()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.Equal("INTEGER", await database.ScalarAsync("SELECT type FROM pragma_table_info('Referrals') WHERE name = 'AskedAt'"));
        Assert.Equal("TEXT", await database.ScalarAsync("SELECT type FROM pragma_table_info('Referrals') WHERE name = 'Status'"));
        Assert.Equal("BLOB", await database.ScalarAsync("SELECT type FROM pragma_table_info('PrivateNotes') WHERE name = 'Text'"));
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'"));
    }

    [Fact]
    public async Task A_community_with_its_chat_and_place_comes_back()
    {
        await using var database = await TestDatabase.CreateAsync();
        var chat = new CommunityChat(Sample.Chat, new CommunityId(5), Platform.Telegram, "-100123", "Boise LMTs");
        chat.Admit(hearsEverything: true, botIsAdmin: true, answersAnywhere: true);
        chat.Leave();
        var place = new Place(Sample.Place, Sample.Chat, "77");

        await AssertComesBackAsync(database, new Community(new CommunityId(5)), chat, place, new Place(new PlaceId(32), Sample.Chat, ""));
    }

    [Fact]
    public async Task A_member_comes_back_with_accounts()
    {
        await using var database = await TestDatabase.CreateAsync();
        var member = Sample.Member(Sample.Ben, "42");
        member.AddAccount(Platform.Console, "ben", "Ben", null).ClosePrivately();
        member.ActIn(Sample.Chat);

        await AssertComesBackAsync(database, member, Sample.Member(Sample.Ana, "43"));
    }

    [Fact]
    public async Task A_full_profile_and_an_empty_one_come_back()
    {
        await using var database = await TestDatabase.CreateAsync();
        var profile = new Profile(1, Sample.Ben, Sample.Chat);
        profile.ListFor([("prenatal", false), ("Watsu", true)]);
        profile.Speak(["English", "Spanish"], Noon);
        profile.WorkIn("Boise", Noon);
        profile.ReachBy(database.Vault.Seal("208-555-0142", profile.ContactPurpose()), Noon);
        profile.ShowContact(true, Noon);
        profile.StateLicence("LMT Idaho 1234", Noon);
        profile.OfferInHome(true, Noon);
        profile.WantTrades(true, Noon);
        profile.TakePerWeek(3, Noon);
        profile.DescribeApproach("Slow and deep", Noon);
        profile.WishToBeTold(TellingWish.MentionedHere, Noon);
        profile.BeAwayUntil(new DateOnly(2026, 6, 1), Noon);
        profile.NamedAt(Noon);
        profile.SayAvailability(Availability.AFewSpots, Noon);

        await AssertComesBackAsync(database, profile, new Profile(2, Sample.Ana, Sample.Chat));

        var loaded = await database.NewContext().Profiles.SingleAsync(p => p.Id == 1);
        Assert.Equal(["English", "Spanish"], loaded.Languages);
        Assert.Equal(Availability.AFewSpots, loaded.AvailabilityAt(Noon));
        Assert.Equal("208-555-0142", database.Vault.Open(loaded.Contact!, loaded.ContactPurpose(), Sample.Ben));
    }

    [Fact]
    public async Task Languages_that_were_replaced_stay_replaced()
    {
        await using var database = await TestDatabase.CreateAsync();
        var profile = new Profile(1, Sample.Ben, Sample.Chat);
        profile.Speak(["English", "Spanish"], Noon);
        await database.AddAsync(profile);

        await database.ChangeAsync(db => db.Profiles.SingleAsync(), p => p.Speak(["Portuguese"], Noon));

        Assert.Equal(["Portuguese"], (await database.NewContext().Profiles.SingleAsync()).Languages);
    }

    [Fact]
    public async Task A_specialty_taken_off_and_listed_again_in_one_go_is_listed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var profile = new Profile(1, Sample.Ben, Sample.Chat);
        profile.ListFor([("prenatal", false)]);
        await database.AddAsync(profile);

        await database.ChangeAsync(db => db.Profiles.SingleAsync(), p =>
        {
            p.LeaveDirectory();
            p.ListFor([("prenatal", false), ("cupping", false)]);
        });

        var listed = (await database.NewContext().Profiles.SingleAsync()).Specialties.Select(s => s.Name);
        Assert.Equal(["cupping", "prenatal"], listed.Order());
    }

    [Fact]
    public async Task A_referral_comes_back_with_need_offers_and_note()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Sample.Referral(1);
        referral.OfferHelp(Sample.Ana, Noon);
        referral.OfferHelp(Sample.Cleo, Noon.AddMinutes(1));
        referral.ReachBy(Sample.Cleo, ContactWay.ByContact);
        referral.KeepNote(Sample.Ben, database.Vault.Seal("Maria, second trimester", referral.NotePurpose), Noon);
        referral.Choose(Sample.Ben, Sample.Ana, Noon.AddHours(1));

        await AssertComesBackAsync(database, referral, Sample.Referral(2, isDraft: true));

        var loaded = await database.NewContext().Referrals.SingleAsync(r => r.Id == 1);
        Assert.Equal(Sample.Need.Specialties, loaded.Need.Specialties);
        Assert.Equal(Sample.Need.OwnWords, loaded.Need.OwnWords);
        Assert.Equal(Sample.Need.Window, loaded.Need.Window);
        Assert.Equal(NeedUrgency.Urgent, loaded.Need.Urgency);
        Assert.Equal(Sample.Ana, loaded.ChosenId);
        Assert.Equal("Maria, second trimester", database.Vault.Open(loaded.Note!.Text!, loaded.NotePurpose, Sample.Ana));
    }

    [Fact]
    public async Task A_referral_without_a_note_has_none_and_an_erased_note_stays_erased()
    {
        await using var database = await TestDatabase.CreateAsync();
        var noted = Sample.Referral(2);
        noted.KeepNote(Sample.Ben, database.Vault.Seal("Maria", noted.NotePurpose), Noon);
        await database.AddAsync(Sample.Referral(1), noted);

        await database.ChangeAsync(db => db.Referrals.SingleAsync(r => r.Id == 2), r => r.EraseNote());

        var db = database.NewContext();
        Assert.Null((await db.Referrals.SingleAsync(r => r.Id == 1)).Note);
        var note = (await db.Referrals.SingleAsync(r => r.Id == 2)).Note;
        Assert.Equal(Noon, note!.WrittenAt);
        Assert.Null(note.Text);
    }

    [Fact]
    public async Task A_note_written_anew_takes_the_place_of_the_earlier_one()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Sample.Referral(1);
        referral.KeepNote(Sample.Ben, database.Vault.Seal("Maria", referral.NotePurpose), Noon);
        await database.AddAsync(referral);

        await database.ChangeAsync(
            db => db.Referrals.SingleAsync(),
            r => r.KeepNote(Sample.Ben, database.Vault.Seal("Mariana", r.NotePurpose), Noon.AddHours(1)));

        var loaded = await database.NewContext().Referrals.SingleAsync();
        Assert.Equal("Mariana", database.Vault.Open(loaded.Note!.Text!, loaded.NotePurpose, Sample.Ben));
        Assert.Equal(Noon.AddHours(1), loaded.Note.WrittenAt);
    }

    [Fact]
    public async Task An_offer_taken_back_and_made_again_stands()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Sample.Referral(1);
        referral.OfferHelp(Sample.Ana, Noon);
        referral.TakeBack(Sample.Ana);
        await database.AddAsync(referral);

        await database.ChangeAsync(db => db.Referrals.SingleAsync(), r => r.OfferHelp(Sample.Ana, Noon.AddHours(1)));

        var offer = Assert.Single((await database.NewContext().Referrals.SingleAsync()).StandingOffers);
        Assert.Equal(Noon.AddHours(1), offer.At);
    }

    [Fact]
    public async Task Offers_stand_in_the_order_in_which_they_were_made()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Sample.Referral(1);
        referral.OfferHelp(Sample.Cleo, Noon);
        referral.OfferHelp(Sample.Ana, Noon.AddMinutes(1));
        await database.AddAsync(referral);

        var loaded = await database.NewContext().Referrals.SingleAsync();

        Assert.Equal([Sample.Cleo, Sample.Ana], loaded.StandingOffers.Select(offer => offer.By));
    }

    /// <summary>Saving and loading between any two steps must not change what the steps lead to.</summary>
    [Fact]
    public async Task A_referral_goes_the_same_way_whether_or_not_it_was_saved_between_the_steps()
    {
        await using var database = await TestDatabase.CreateAsync();
        var members = new[] { Sample.Ben, Sample.Ana, Sample.Cleo };
        var step = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], (what, who) => (what, who));

        await step.Array[1, 6].SampleAsync(
            async steps =>
            {
                var id = database.Ids.Next();
                var inMemory = Sample.Referral(id);
                await database.AddAsync(Sample.Referral(id));

                foreach (var (what, who) in steps)
                {
                    void Take(Referral referral) => _ = what switch
                    {
                        0 => (object)referral.OfferHelp(members[who], Noon),
                        1 => referral.TakeBack(members[who]),
                        2 => referral.ReachBy(members[who], ContactWay.ByContact),
                        _ => referral.Choose(Sample.Ben, members[who], Noon),
                    };

                    Take(inMemory);
                    await database.ChangeAsync(db => db.Referrals.SingleAsync(r => r.Id == id), Take);
                }

                var saved = await database.NewContext().Referrals.SingleAsync(r => r.Id == id);
                return saved.Status == inMemory.Status
                    && Offers(saved).SequenceEqual(Offers(inMemory));
            },
            iter: 40, threads: 1);

        static IEnumerable<(MemberId, OfferState, ContactWay)> Offers(Referral referral) =>
            referral.Offers.OrderBy(offer => offer.By.Value).Select(offer => (offer.By, offer.State, offer.Way));
    }

    [Fact]
    public async Task A_conversation_and_a_signing_key_come_back()
    {
        await using var database = await TestDatabase.CreateAsync();

        await AssertComesBackAsync(
            database,
            new Conversation(1, Sample.Ben, Sample.Chat, "note", 7, Noon),
            new SigningKey(1, database.Vault.Seal([1, 2, 3], SigningKey.ValuePurpose(1))));

        var key = await database.NewContext().SigningKeys.SingleAsync();
        Assert.Equal([1, 2, 3], database.Vault.OpenOwn(key.Value, SigningKey.ValuePurpose(key.Id)));
    }

    [Fact]
    public async Task An_update_and_a_post_come_back_in_every_state()
    {
        await using var database = await TestDatabase.CreateAsync();
        var received = Update(1, "900");
        var handled = Update(2, "901");
        handled.Handle(database.Vault.Seal("answer", InboxUpdate.AnswerPurpose(2)));
        handled.BeginAnswering();
        handled.AnswerLater(Noon.AddSeconds(3));
        var finished = Update(3, "902");
        finished.Finish();
        var parked = Update(4, "903");
        parked.Park();

        var card = new Post(1, "card:1", "referral", 1, Sample.Place, Noon);
        card.Begin();
        card.Succeed("555", Noon);
        var telling = new Post(2, "offered:1:12", "offered", 1, Sample.Ben, Sample.Ana, Sample.Place, Noon);
        telling.Begin();
        telling.BecomeUnsure(Noon.AddMinutes(1));

        await AssertComesBackAsync(database, received, handled, finished, parked, card, telling);

        InboxUpdate Update(long id, string key) => new(
            id, Platform.Telegram, "7", key, "chat 21", "chat 21", database.Vault.Seal("{}", InboxUpdate.PayloadPurpose(id)), Noon);
    }

    [Fact]
    public async Task Instants_are_compared_and_ordered_by_the_database_whatever_their_offset()
    {
        await using var database = await TestDatabase.CreateAsync();
        var boise = TimeSpan.FromHours(-6);
        await database.AddAsync(
            Sample.Referral(1, new DateTimeOffset(2026, 5, 4, 9, 0, 0, boise)),  // 15:00 UTC
            Sample.Referral(2, new DateTimeOffset(2026, 5, 4, 14, 0, 0, TimeSpan.Zero)),
            Sample.Referral(3, new DateTimeOffset(2026, 5, 4, 11, 0, 0, boise))); // 17:00 UTC
        var five = new DateTimeOffset(2026, 5, 4, 17, 0, 0, TimeSpan.Zero);

        var before = await database.NewContext().Referrals
            .Where(referral => referral.AskedAt < five).OrderBy(referral => referral.AskedAt).ToListAsync();

        Assert.Equal([2L, 1L], before.Select(referral => referral.Id));
        Assert.Equal(TimeSpan.Zero, before[1].AskedAt.Offset);
        Assert.Equal(15, before[1].AskedAt.Hour);
    }

    private static async Task AssertComesBackAsync(TestDatabase database, params object[] entities)
    {
        var saved = database.NewContext();
        saved.AddRange(entities);
        await database.Writer.CommitAsync(saved, CancellationToken.None);

        var loaded = database.NewContext();
        foreach (var entity in entities)
        {
            var entry = saved.Entry(entity);
            var key = entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property.Name).CurrentValue).ToArray();
            Assert.NotNull(await loaded.FindAsync(entity.GetType(), key));
        }

        Assert.Equal(Everything(saved), Everything(loaded));
    }

    /// <summary>Every column of everything tracked, as the database would hold it.</summary>
    private static List<string> Everything(BotDbContext db) =>
    [
        .. db.ChangeTracker.Entries()
            .SelectMany(entry => entry.Properties.Select(property =>
            {
                var key = entry.Metadata.FindPrimaryKey()!.Properties.Select(part => entry.Property(part.Name).CurrentValue);
                var mapping = property.Metadata.GetTypeMapping();
                var value = property.CurrentValue is { } current && mapping.Converter is { } converter
                    ? converter.ConvertToProvider(current)
                    : property.CurrentValue;
                var text = value switch
                {
                    byte[] bytes => Convert.ToHexString(bytes),
                    IEnumerable<string> list => string.Join('|', list),
                    _ => $"{value}",
                };
                return $"{entry.Metadata.ShortName()} {string.Join(',', key)} {property.Metadata.Name} = {text}";
            }))
            .Order(StringComparer.Ordinal),
    ];
}
