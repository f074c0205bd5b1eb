using Bot.Data;
using Bot.Data.Directory;
using CsCheck;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Tests.Directory;

/// <summary>What a member says of themselves, and for how long it counts.</summary>
public sealed class ProfileRulesTests
{
    private static readonly MemberId Ana = new(2);
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_specialty_is_listed_once_however_it_is_written()
    {
        var profile = AnasProfile();

        Assert.Equal(2, profile.ListFor([("prenatal", false), ("Watsu", true)]));
        Assert.Equal(0, profile.ListFor([("Prenatal", true), ("watsu", true)]));
        Assert.Equal(["prenatal", "Watsu"], profile.Specialties.Select(listed => listed.Name));
    }

    [Fact]
    public void A_member_is_in_the_directory_while_something_is_listed()
    {
        var profile = AnasProfile();
        Assert.False(profile.IsListed);

        profile.ListFor([("Watsu", true)]);
        Assert.True(profile.IsListed);

        Assert.True(profile.Unlist("watsu"));
        Assert.False(profile.Unlist("watsu"));
        Assert.False(profile.IsListed);
    }

    [Fact]
    public void A_whole_price_list_does_not_fit()
    {
        var profile = AnasProfile();

        var added = profile.ListFor(Enumerable.Range(1, 100).Select(number => ($"specialty {number}", true)));

        Assert.Equal(Profile.MostSpecialties, added);
        Assert.Equal(0, profile.ListFor([("one more", true)]));
    }

    [Fact]
    public void No_course_of_listing_and_unlisting_makes_twins()
    {
        string[] names = ["prenatal", "Prenatal", "Watsu", "WATSU", "cupping"];

        Gen.Select(Gen.Bool, Gen.Int[0, 4].Select(name => names[name])).Array[0, 60].Sample(steps =>
        {
            var profile = AnasProfile();
            foreach (var (lists, name) in steps)
            {
                var known = profile.Specialties.Any(listed => string.Equals(listed.Name, name, StringComparison.OrdinalIgnoreCase));
                if (lists) Assert.Equal(known ? 0 : 1, profile.ListFor([(name, true)]));
                else Assert.Equal(known, profile.Unlist(name));
            }

            return profile.Specialties.Select(listed => listed.Name.ToUpperInvariant()).Distinct().Count() == profile.Specialties.Count;
        });
    }

    [Theory]
    [InlineData(0, Availability.TakingNewClients)]
    [InlineData(59, Availability.TakingNewClients)]
    [InlineData(60, Availability.Unknown)]
    public void Taking_new_clients_fades_after_sixty_days(int days, Availability expected)
    {
        var profile = AnasProfile();
        profile.SayAvailability(Availability.TakingNewClients, Noon);

        Assert.Equal(expected, profile.AvailabilityAt(Noon.AddDays(days)));
    }

    [Fact]
    public void Availability_is_unknown_until_it_is_said() =>
        Assert.Equal(Availability.Unknown, AnasProfile().AvailabilityAt(Noon));

    [Fact]
    public void The_first_day_back_is_no_day_away()
    {
        var profile = AnasProfile();
        var back = new DateOnly(2026, 6, 1);
        Assert.False(profile.IsAwayOn(back));

        profile.BeAwayUntil(back, Noon);

        Assert.True(profile.IsAwayOn(back.AddDays(-1)));
        Assert.False(profile.IsAwayOn(back));
    }

    [Fact]
    public void A_language_is_spoken_once_and_a_new_list_takes_the_place_of_the_old()
    {
        var profile = AnasProfile();

        profile.Speak(["English", "english", "Spanish"], Noon);
        Assert.Equal(["English", "Spanish"], profile.Languages);

        profile.Speak(["Portuguese"], Noon);
        Assert.Equal(["Portuguese"], profile.Languages);
    }

    [Fact]
    public void A_contact_opens_for_its_owner_and_the_colleagues_named()
    {
        var vault = new Vault(new EphemeralDataProtectionProvider());
        var profile = AnasProfile();
        profile.ReachBy(vault.Seal("208-555-0142", profile.ContactPurpose()), Noon);
        var (ben, cleo) = (new MemberId(1), new MemberId(3));

        Assert.Equal("208-555-0142", vault.Open(profile.Contact!, profile.ContactPurpose(), Ana));
        Assert.Equal("208-555-0142", vault.Open(profile.Contact!, profile.ContactPurpose(ben), ben));
        Assert.Throws<UnauthorizedAccessException>(() => vault.Open(profile.Contact!, profile.ContactPurpose(ben), cleo));
    }

    [Fact]
    public void Who_leaves_the_directory_leaves_nothing_in_it()
    {
        var vault = new Vault(new EphemeralDataProtectionProvider());
        var profile = AnasProfile();
        profile.ListFor([("prenatal", false)]);
        profile.Speak(["Spanish"], Noon);
        profile.WorkIn("Boise", Noon);
        profile.ReachBy(vault.Seal("208-555-0142", profile.ContactPurpose()), Noon);
        profile.ShowContact(true, Noon);
        profile.StateLicence("LMT Idaho 1234", Noon);
        profile.DescribeApproach("Slow and deep", Noon);
        profile.TakePerWeek(3, Noon);
        profile.OfferInHome(true, Noon);
        profile.WantTrades(true, Noon);
        profile.WishToBeTold(TellingWish.Privately, Noon);
        profile.BeAwayUntil(new DateOnly(2026, 6, 1), Noon);
        profile.SayAvailability(Availability.AFewSpots, Noon);

        profile.LeaveDirectory();

        Assert.Equivalent(AnasProfile(), profile);
        Assert.Equal(Availability.Unknown, profile.AvailabilityAt(Noon));
    }

    private static Profile AnasProfile() => new(1, Ana, new ChatId(21));
}
