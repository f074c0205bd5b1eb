using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Directory;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Tests.Directory;

public sealed class ListedMemberTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly MemberId Ana = new(7);

    [Fact]
    public void Of_each_answer_the_newest_counts_wherever_it_was_given()
    {
        var (first, second) = (Profile(1), Profile(2));
        first.WorkIn("Boise", Noon.AddDays(2));
        second.WorkIn("Meridian", Noon);
        second.Speak(["Spanish"], Noon.AddDays(1));
        first.Speak(["English"], Noon);
        first.BeAwayUntil(new DateOnly(2026, 6, 1), Noon);
        second.BeAwayUntil(null, Noon.AddHours(1));

        var one = Of(first, second);

        Assert.Equal("Boise", one.Area);
        Assert.Equal(["Spanish"], one.Languages);
        Assert.Null(one.AwayUntil);
    }

    [Fact]
    public void Specialties_are_united_without_doubles()
    {
        var (first, second) = (Profile(1), Profile(2));
        first.ListFor([("prenatal", false), ("Rolfing after Ida", true)]);
        second.ListFor([("rolfing AFTER ida", true), ("sports", false)]);

        Assert.Equal(["prenatal", "Rolfing after Ida", "sports"], Of(first, second).Specialties.Select(listed => listed.Name));
    }

    [Fact]
    public void What_was_said_before_times_were_kept_counts_until_something_is_said()
    {
        var (old, fresh) = (Profile(1), Profile(2));
        old.WorkIn("Boise", default);
        Assert.Equal("Boise", Of(old, fresh).Area);

        fresh.WorkIn("Meridian", Noon);

        Assert.Equal("Meridian", Of(old, fresh).Area);
    }

    [Fact]
    public void A_contact_comes_from_the_profile_under_whose_purpose_it_is_sealed()
    {
        var (first, second) = (Profile(1), Profile(2));
        var vault = new Vault(new EphemeralDataProtectionProvider());
        first.ReachBy(vault.Seal("208-555-0142", first.ContactPurpose()), Noon.AddDays(1));
        second.ReachBy(vault.Seal("208-555-0199", second.ContactPurpose()), Noon);
        second.ShowContact(true, Noon);
        first.ShowContact(false, Noon.AddDays(1));

        var one = Of(second, first);

        Assert.Same(first, one.ContactHolder);
        Assert.False(one.ContactIsPublic);
    }

    [Fact]
    public void A_name_is_the_one_of_the_readers_platform_and_else_always_the_same()
    {
        var member = new Member(Ana);
        member.AddAccount(Platform.Discord, "9", "ana_d", null);
        member.AddAccount(Platform.Telegram, "8", "Ana Ortiz", null);

        Assert.Equal("ana_d", member.NameOn(Platform.Discord));
        Assert.Equal("Ana Ortiz", member.NameOn(Platform.Telegram));
        Assert.Equal("Ana Ortiz", member.NameOn(Platform.Console));
        Assert.Equal("Ana Ortiz", member.DisplayName);
    }

    private static Profile Profile(long id) => new(id, Ana, new ChatId(id));

    private static ListedMember Of(params Profile[] profiles) => new(new Member(Ana), profiles);
}
