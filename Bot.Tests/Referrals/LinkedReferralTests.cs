using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Referrals;

/// <summary>Ben asks on Telegram; Zoe is a colleague on Discord.</summary>
public sealed class LinkedReferralTests
{
    private const string Elsewhere = "This one continues in the group where it was asked.";
    private const string NotYours = "That button is not for you, or it no longer works. /help shows what you can do.";

    [Fact]
    public async Task A_referral_from_one_chat_is_taken_from_the_other_and_both_cards_change()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, zoe) = (linked.OnTelegram("Ben"), linked.OnDiscord("Zoe"));
        await zoe.TypesAsync("/register prenatal; area: Boise");

        var (onTelegram, onDiscord) = await AskAsync(linked, ben);
        Assert.Equal(onTelegram.PlainText, onDiscord.PlainText);
        Assert.Equal("tg-group", onTelegram.Place);
        Assert.Equal("guild", onDiscord.Place);
        await zoe.PressesAsync(onDiscord, "I can help");
        await zoe.PressesAsync("Here in chat");
        Assert.StartsWith("All right: Ben is on another platform", zoe.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.True(ReferralScene.Saw(ben, "Zoe can help: Boise · Prenatal massage."));
        await ben.PressesAsync("Choose Zoe");

        Assert.All([onTelegram, onDiscord], card =>
        {
            Assert.StartsWith("✅ Zoe will look after this one.", card.PlainText, StringComparison.Ordinal);
            Assert.Empty(card.Labels);
        });
        Assert.True(ReferralScene.Saw(ben, "You reach Zoe at @zoe on Discord."));
        Assert.True(ReferralScene.Saw(zoe, "You reach Ben at @ben on Telegram."));
    }

    [Fact]
    public async Task A_phone_number_passes_between_the_platforms_to_the_referrer_alone()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, zoe, dora) = (linked.OnTelegram("Ben"), linked.OnDiscord("Zoe"), linked.OnDiscord("Dora"));
        var (_, onDiscord) = await AskAsync(linked, ben);
        await zoe.PressesAsync(onDiscord, "I can help");
        await zoe.PressesAsync("By phone");
        await zoe.TypesAsync("208-555-0100");
        await dora.PressesAsync(onDiscord, "I can help");

        await ben.PressesAsync("Choose Zoe");

        Assert.True(ReferralScene.Saw(ben, "You reach Zoe at 208-555-0100."));
        Assert.True(ReferralScene.Saw(dora, "Thank you for offering; it's covered."));
        Assert.False(ReferralScene.Saw(dora, "208-555-0100"));
    }

    [Fact]
    public async Task A_referral_that_was_asked_before_linking_stays_where_it_was_asked()
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        var (ben, zoe) = (linked.OnTelegram("Ben"), linked.OnDiscord("Zoe"));
        await ben.TypesAsync("/refer prenatal this week");
        var card = LinkedCommunity.LatestIn(linked.Telegram);

        await linked.LinkAsync();

        Assert.DoesNotContain(LinkedCommunity.PublicIn(linked.Discord), message => message.PlainText.Contains("Ben is looking", StringComparison.Ordinal));
        await zoe.PressesTokenAsync(card.Button("I can help")!.Value);
        Assert.Equal(NotYours, zoe.LatestPrivateReply.PlainText);
        await zoe.TypesAsync("/referrals");
        Assert.DoesNotContain("Ben", zoe.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await linked.OnTelegram("Ana").PressesAsync(card, "I can help");
        Assert.True(ReferralScene.Saw(ben, "Ana can help"));
    }

    [Fact]
    public async Task Open_referrals_of_the_other_chat_are_listed_and_can_be_answered_from_the_list()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, zoe) = (linked.OnTelegram("Ben"), linked.OnDiscord("Zoe"));
        await AskAsync(linked, ben);

        await zoe.TypesAsync("/referrals");
        await zoe.PressesAsync(zoe.LatestPrivateReply, "I can help: Prenatal massage");

        Assert.True(ReferralScene.Saw(ben, "Zoe can help"));
    }

    [Fact]
    public async Task A_card_that_cannot_be_changed_holds_up_no_other()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, zoe) = (linked.OnTelegram("Ben"), linked.OnDiscord("Zoe"));
        var (onTelegram, onDiscord) = await AskAsync(linked, ben);
        await zoe.PressesAsync(onDiscord, "I can help");
        linked.Discord.Meanwhile = (call, _) => Task.FromResult<SendOutcome?>(call.Kind == "edit" ? new SendOutcome.Failed() : null);

        await ben.PressesAsync("Choose Zoe");
        Assert.StartsWith("✅", onTelegram.PlainText, StringComparison.Ordinal);
        Assert.StartsWith("🤝", onDiscord.PlainText, StringComparison.Ordinal);
        Assert.True(ReferralScene.Saw(zoe, "Ben chose you"));

        linked.Discord.Meanwhile = (_, _) => Task.FromResult<SendOutcome?>(null);
        await linked.Inner.PassAsync(TimeSpan.FromMinutes(5));
        Assert.StartsWith("✅", onDiscord.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_was_deleted_is_posted_anew_once()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, zoe) = (linked.OnTelegram("Ben"), linked.OnDiscord("Zoe"));
        var (onTelegram, onDiscord) = await AskAsync(linked, ben);
        await zoe.PressesAsync(onDiscord, "I can help");
        linked.Discord.Meanwhile = (call, _) => Task.FromResult<SendOutcome?>(
            call.Kind == "edit" && call.To == $"guild/{onDiscord.Id}" ? new SendOutcome.MessageGone() : null);

        await ben.PressesAsync("Choose Zoe");

        Assert.StartsWith("✅", onTelegram.PlainText, StringComparison.Ordinal);
        Assert.Single(LinkedCommunity.PublicIn(linked.Discord), message => message.PlainText.StartsWith('✅'));
    }

    [Fact]
    public async Task One_person_who_taps_on_both_platforms_offers_once_and_chooses_once()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, ana, anaOnDiscord) = (linked.OnTelegram("Ben"), linked.OnTelegram("Ana"), linked.OnDiscord("Ana on Discord"));
        await ana.TypesAsync("/register prenatal");
        await linked.HasDiscordTooAsync(ana, anaOnDiscord);
        var (onTelegram, onDiscord) = await AskAsync(linked, ben);

        await Task.WhenAll(ana.PressesAsync(onTelegram, "I can help"), anaOnDiscord.PressesAsync(onDiscord, "I can help"));
        await ben.PressesAsync("Choose Ana");
        await ben.PressesTokenAsync(ben.PrivateMessages.Last(message => message.Button("Choose Ana") is not null).Button("Choose Ana")!.Value);

        Assert.Single(ben.PrivateMessages, message => message.PlainText.StartsWith("Ana can help", StringComparison.Ordinal));
        var referral = await linked.Inner.ReadAsync(db => db.Referrals.SingleAsync());
        Assert.Single(referral.Offers);
        Assert.StartsWith("✅ Ana will", onTelegram.PlainText, StringComparison.Ordinal);
        Assert.StartsWith("✅ Ana will", onDiscord.PlainText, StringComparison.Ordinal);
        Assert.Contains("Ana on Discord", (await linked.Inner.ReadAsync(db => db.Members.ToListAsync())).Select(member => member.NameOn(Platform.Discord)));
    }

    [Fact]
    public async Task Two_who_tap_at_once_on_two_platforms_both_count()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, ana, zoe) = (linked.OnTelegram("Ben"), linked.OnTelegram("Ana"), linked.OnDiscord("Zoe"));
        var (onTelegram, onDiscord) = await AskAsync(linked, ben);

        await Task.WhenAll(
            ana.PressesAsync(onTelegram, "I can help"), ana.PressesAsync(onTelegram, "I can help"),
            zoe.PressesAsync(onDiscord, "I can help"), zoe.PressesAsync(onDiscord, "I can help"));

        Assert.True(ReferralScene.Saw(ben, "Ana can help"));
        Assert.True(ReferralScene.Saw(ben, "Zoe can help"));
        Assert.Equal(2, ben.PrivateMessages.Count(message => message.PlainText.Contains("can help: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_keeps_theirs_here_refers_only_here()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, zoe) = (linked.OnTelegram("Ben"), linked.OnDiscord("Zoe"));
        var (onTelegram, onDiscord) = await AskAsync(linked, ben);

        await ben.PressesAsync("Keep mine here");
        Assert.Equal(Elsewhere, onDiscord.PlainText);
        Assert.Empty(onDiscord.Labels);
        Assert.Equal(["I can help", "Not this time"], onTelegram.Labels);
        await zoe.PressesTokenAsync(onTelegram.Button("I can help")!.Value);
        Assert.Equal(NotYours, zoe.LatestPrivateReply.PlainText);
        await ben.TypesAsync("/refer cupping");
        Assert.Contains("Cupping", LinkedCommunity.LatestIn(linked.Telegram).PlainText, StringComparison.Ordinal);
        Assert.DoesNotContain(LinkedCommunity.PublicIn(linked.Discord), message => message.PlainText.Contains("Cupping", StringComparison.Ordinal));

        await ben.PressesAsync("Share mine again");
        Assert.Equal(onTelegram.PlainText, onDiscord.PlainText);
        Assert.Equal(["I can help", "Not this time"], onDiscord.Labels);
    }

    [Fact]
    public async Task After_unlinking_a_card_in_the_other_chat_says_that_it_goes_on_elsewhere()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, zoe, dora) = (linked.OnTelegram("Ben"), linked.OnDiscord("Zoe"), linked.OnDiscord("Dora"));
        var (onTelegram, onDiscord) = await AskAsync(linked, ben);
        var token = onDiscord.Button("I can help")!.Value;
        await zoe.PressesTokenAsync(token);

        await linked.Dan.TypesAsync("/unlink");

        Assert.Equal(Elsewhere, onDiscord.PlainText);
        Assert.Empty(onDiscord.Labels);
        Assert.Equal(["I can help", "Not this time"], onTelegram.Labels);
        await dora.PressesTokenAsync(token);
        Assert.Equal(NotYours, dora.LatestPrivateReply.PlainText);

        await ben.PressesAsync("Choose Zoe");
        Assert.StartsWith("✅ Zoe", onTelegram.PlainText, StringComparison.Ordinal);
        Assert.Equal(Elsewhere, onDiscord.PlainText);
        Assert.True(ReferralScene.Saw(zoe, "You reach Ben at @ben on Telegram."));
        await zoe.TypesAsync("/referrals");
        Assert.Contains("You reach Ben at @ben on Telegram.", zoe.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_members_of_a_chat_are_called_on_its_card()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, zoe) = (linked.OnTelegram("Ben"), linked.OnDiscord("Zoe"));
        await zoe.TypesAsync("/register prenatal; area: Boise");
        await zoe.PressesAsync("Done");
        await zoe.PressesAsync("Mention me here");

        var (onTelegram, onDiscord) = await AskAsync(linked, ben);

        Assert.Contains("Zoe: this may be for you.", onDiscord.PlainText, StringComparison.Ordinal);
        Assert.Equal(["zoe"], onDiscord.Composed.Spans.Where(span => span.Kind is SpanKind.Mention).Select(span => span.ExternalId));
        Assert.DoesNotContain("Zoe", onTelegram.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_that_an_admin_chose_for_referrals_gets_the_cards()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        await linked.Inner.ReadAsync(async db =>
        {
            var chat = await db.Chats.SingleAsync(c => c.Platform == Platform.Discord);
            var chosen = new Place(new Bot.Data.PlaceId(7), chat.Id, "chosen");
            chosen.UseFor(PlaceUses.Referrals | PlaceUses.Meetups);
            db.Places.Add(chosen);
            return await db.SaveChangesAsync();
        });

        await linked.OnTelegram("Ben").TypesAsync("/refer prenatal this week");
        await linked.OnDiscord("Zoe").TypesAsync("/refer cupping");

        Assert.Equal(2, linked.Discord.Calls.Count(call => call is { Kind: "post", To: "guild/chosen" }));
    }

    [Fact]
    public async Task A_chat_that_the_bot_left_gets_no_copy()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        await linked.Inner.HearAsync(new BotDismissed
        {
            Key = TestCommunity.NextKey() with { Platform = Platform.Discord },
            From = linked.Dan.Speaker,
            In = new Scene("guild", "Night shift", "", IsPrivate: false),
        });

        await linked.OnTelegram("Ben").TypesAsync("/refer prenatal this week");

        Assert.Single(await linked.Inner.ReadAsync(db => db.Posts.Where(post => post.Kind == "referral").ToListAsync()));
        Assert.DoesNotContain(await linked.Inner.ReadAsync(db => db.Posts.ToListAsync()), post => post.State is PostState.Waiting);
    }

    [Theory]
    [InlineData("<b>Bold</b>")]
    [InlineData("@everyone")]
    [InlineData("*_`[x](y)")]
    public async Task A_name_stays_a_name_on_both_platforms(string name)
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, odd) = (linked.OnTelegram("Ben"), linked.OnDiscord(name));
        var (onTelegram, onDiscord) = await AskAsync(linked, ben);

        await odd.PressesAsync(onDiscord, "I can help");
        await ben.PressesAsync($"Choose {name}");

        Assert.All([onTelegram, onDiscord], card =>
        {
            Assert.StartsWith($"✅ {name} will look after this one.", card.PlainText, StringComparison.Ordinal);
            Assert.All(card.Composed.Spans, span => Assert.NotEqual(SpanKind.Mention, span.Kind));
            Assert.Contains(card.Composed.Spans, span => span.Words == name);
        });
    }

    private static async Task<(ShownMessage OnTelegram, ShownMessage OnDiscord)> AskAsync(LinkedCommunity linked, TestMember asker)
    {
        await asker.TypesAsync("/refer prenatal this week");
        return (LinkedCommunity.LatestIn(linked.Telegram), LinkedCommunity.LatestIn(linked.Discord));
    }
}
