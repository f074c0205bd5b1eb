using Bot.Data;
using Bot.Data.Referrals;
using CsCheck;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Tests.Referrals;

/// <summary>Who may do what with a referral, and when; first by example, then as laws over any course of events.</summary>
public sealed class ReferralRulesTests
{
    private static readonly MemberId Ben = new(1);
    private static readonly MemberId Ana = new(2);
    private static readonly MemberId Cleo = new(3);
    private static readonly MemberId Dan = new(4);
    private static readonly MemberId[] Everyone = [Ben, Ana, Cleo, Dan];
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly ReferralNeed Prenatal = new() { Specialties = ["prenatal"] };
    private static readonly Vault Vault = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void A_draft_is_open_to_nobody_until_its_writer_posts_it()
    {
        var referral = BensReferral(isDraft: true);

        Assert.Equal(OfferOutcome.Closed, referral.OfferHelp(Ana, Noon));
        Assert.Equal(PostOutcome.NotTheReferrer, referral.Post(Ana, Prenatal, Noon));
        Assert.Equal(PostOutcome.Posted, referral.Post(Ben, Prenatal, Noon.AddHours(1)));
        Assert.Equal(PostOutcome.AlreadyPosted, referral.Post(Ben, Prenatal, Noon));
        Assert.Equal(OfferOutcome.Offered, referral.OfferHelp(Ana, Noon));
        Assert.Equal(Noon.AddHours(1), referral.AskedAt);
    }

    [Fact]
    public void A_colleague_offers_once_and_the_referrer_not_at_all()
    {
        var referral = BensReferral();

        Assert.Equal(OfferOutcome.Offered, referral.OfferHelp(Ana, Noon));
        Assert.Equal(OfferOutcome.AlreadyOffered, referral.OfferHelp(Ana, Noon));
        Assert.Equal(OfferOutcome.OwnReferral, referral.OfferHelp(Ben, Noon));
        Assert.Single(referral.Offers);
    }

    [Fact]
    public void An_offer_taken_back_may_be_made_again_and_then_comes_last()
    {
        var referral = BensReferral();
        referral.OfferHelp(Ana, Noon);
        referral.OfferHelp(Cleo, Noon.AddMinutes(1));

        Assert.Equal(TakeBackOutcome.TakenBack, referral.TakeBack(Ana));
        Assert.Equal(TakeBackOutcome.NothingOffered, referral.TakeBack(Ana));
        Assert.Equal(OfferOutcome.Offered, referral.OfferHelp(Ana, Noon.AddMinutes(2)));

        Assert.Equal([Cleo, Ana], referral.StandingOffers.Select(offer => offer.By));
    }

    [Fact]
    public void Choosing_one_closes_the_others_offers()
    {
        var referral = BensReferral();
        referral.OfferHelp(Ana, Noon);
        referral.OfferHelp(Cleo, Noon);

        Assert.Equal(ChooseOutcome.NotTheReferrer, referral.Choose(Cleo, Cleo, Noon));
        Assert.Equal(ChooseOutcome.NoStandingOffer, referral.Choose(Ben, Dan, Noon));
        Assert.Equal(ChooseOutcome.Chosen, referral.Choose(Ben, Ana, Noon));

        Assert.Equal(Ana, referral.ChosenId);
        Assert.Equal(OfferState.NotChosen, referral.Offers.Single(offer => offer.By == Cleo).State);
        Assert.Equal(ChooseOutcome.AlreadyChosen, referral.Choose(Ben, Cleo, Noon));
        Assert.Equal(TakeBackOutcome.AlreadyChosen, referral.TakeBack(Ana));
        Assert.Equal(TakeBackOutcome.Closed, referral.TakeBack(Cleo));
        Assert.Equal(WithdrawOutcome.AlreadyChosen, referral.Withdraw(Ben, Noon));
    }

    [Fact]
    public void An_offer_taken_back_cannot_be_chosen()
    {
        var referral = BensReferral();
        referral.OfferHelp(Ana, Noon);
        referral.TakeBack(Ana);

        Assert.Equal(ChooseOutcome.NoStandingOffer, referral.Choose(Ben, Ana, Noon));
    }

    [Fact]
    public void The_note_is_for_the_referrer_until_somebody_is_chosen_and_then_for_those_two()
    {
        var referral = BensReferral();
        referral.OfferHelp(Ana, Noon);
        referral.OfferHelp(Cleo, Noon);
        referral.KeepNote(Ben, Vault.Seal("Maria", referral.NotePurpose), Noon);
        Assert.Equal([Ben], referral.NotePurpose.Readers);
        Assert.Throws<UnauthorizedAccessException>(() => Vault.Open(referral.Note!.Text!, referral.NotePurpose, Ana));

        referral.Choose(Ben, Ana, Noon);

        Assert.Equal("Maria", Vault.Open(referral.Note!.Text!, referral.NotePurpose, Ana));
        Assert.Throws<UnauthorizedAccessException>(() => Vault.Open(referral.Note!.Text!, referral.NotePurpose, Cleo));
    }

    [Fact]
    public void Only_the_referrer_writes_the_note_and_only_while_it_can_be_of_use()
    {
        var referral = BensReferral();
        var note = Vault.Seal("Maria", referral.NotePurpose);

        Assert.Equal(NoteOutcome.NotTheReferrer, referral.KeepNote(Ana, note, Noon));
        referral.Withdraw(Ben, Noon);
        Assert.Equal(NoteOutcome.Closed, referral.KeepNote(Ben, note, Noon));
        Assert.Null(referral.Note);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void A_referral_expires_after_fourteen_days_and_not_a_tick_before(long ticks, bool expires)
    {
        var referral = BensReferral();

        Assert.Equal(expires, referral.Expire(Noon.AddDays(14).AddTicks(ticks)));
        Assert.Equal(expires, !referral.IsOpen);
    }

    /// <summary>Whatever members do in whatever order, these hold after every step.</summary>
    [Fact]
    public void No_course_of_events_breaks_the_rules() =>
        Steps.Sample(steps =>
        {
            var referral = BensReferral(steps.IsDraft);
            var now = Noon;
            foreach (var step in steps.Taken)
            {
                now += step.After;
                var before = Picture(referral);
                var ended = referral.EndedAt is not null;
                var (status, chosen) = (referral.Status, referral.ChosenId);

                Take(step, referral, now);

                var nowChosen = referral.Offers.Count(offer => offer.State is OfferState.Chosen);
                Assert.True(nowChosen <= 1, "At most one is chosen.");
                Assert.Equal(referral.Status is ReferralStatus.Chosen, referral.ChosenId is not null);
                Assert.Equal(referral.Status is ReferralStatus.Draft or ReferralStatus.Open, referral.EndedAt is null);
                Assert.Equal(referral.Offers.Count, referral.Offers.Select(offer => offer.By).Distinct().Count());
                Assert.DoesNotContain(referral.Offers, offer => offer.By == Ben);
                if (referral.Status is ReferralStatus.Chosen) Assert.Empty(referral.StandingOffers);
                if (referral.Status is ReferralStatus.Withdrawn or ReferralStatus.Expired) Assert.Null(referral.Note?.Text);
                if (ended) Assert.Equal(before, Picture(referral));
                if (referral.ChosenId != chosen) Assert.True(step is { Kind: StepKind.Choose } && step.By == Ben, "Only the referrer chooses.");
                if (referral.Status is ReferralStatus.Withdrawn && status is not ReferralStatus.Withdrawn) Assert.Equal(Ben, step.By);
            }
        });

    private static Gen<(bool IsDraft, Step[] Taken)> Steps { get; } = Gen.Select(
        Gen.Bool,
        Gen.Select(
            Gen.Frequency(
                (6, Gen.Const(StepKind.Offer)),
                (3, Gen.Const(StepKind.TakeBack)),
                (3, Gen.Const(StepKind.Choose)),
                (2, Gen.Const(StepKind.Post)),
                (2, Gen.Const(StepKind.Note)),
                (1, Gen.Const(StepKind.Withdraw)),
                (1, Gen.Const(StepKind.Expire))),
            Gen.Int[0, 3].Select(member => Everyone[member]),
            Gen.Int[0, 3].Select(member => Everyone[member]),
            Gen.Int[0, 96],
            (kind, by, other, hours) => new Step(kind, by, other, TimeSpan.FromHours(hours))).Array[0, 30],
        (isDraft, taken) => (isDraft, taken));

    private static Referral BensReferral(bool isDraft = false) =>
        new(1, Ben, new PlaceId(31), new ChatId(21), Prenatal, Noon, isDraft);

    private static object Take(Step step, Referral referral, DateTimeOffset now) => step.Kind switch
    {
        StepKind.Offer => referral.OfferHelp(step.By, now),
        StepKind.TakeBack => referral.TakeBack(step.By),
        StepKind.Choose => referral.Choose(step.By, step.Other, now),
        StepKind.Post => referral.Post(step.By, Prenatal, now),
        StepKind.Note => referral.KeepNote(step.By, Vault.Seal("Maria", referral.NotePurpose), now),
        StepKind.Withdraw => referral.Withdraw(step.By, now),
        _ => referral.Expire(now),
    };

    /// <summary>All that must stay as it is once a referral has ended. A note may still be added for the one chosen.</summary>
    private static string Picture(Referral referral) =>
        $"{referral.Status} {referral.EndedAt:O} {referral.AskedAt:O} "
        + string.Join(", ", referral.Offers.Select(offer => $"{offer.By.Value} {offer.State} {offer.At:O}"));

    private enum StepKind
    {
        Offer,
        TakeBack,
        Choose,
        Post,
        Note,
        Withdraw,
        Expire,
    }

    private sealed record Step(StepKind Kind, MemberId By, MemberId Other, TimeSpan After);
}
