using Bot.Commands.Chat;
using Bot.Data.Communities;
using Bot.Tests.Support;

namespace Bot.Tests.Communities;

/// <summary>Where a server has many channels, an admin says which of them are for what.</summary>
public sealed class ChannelTests : IAsyncLifetime
{
    private const string General = "100";
    private const string Referrals = "200";
    private const string Questions = "300";

    private TestCommunity community = null!;
    private TestMember cara = null!;
    private TestMember ben = null!;

    public async Task InitializeAsync()
    {
        community = await TestCommunity.CreateAsync(other: new RecordingPlatform(Platform.Discord));
        (cara, ben) = (community.JoinOther("Cara").In(General), community.JoinOther("Ben").In(General));
        community.Other!.Administrators[cara.ExternalId] = true;
    }

    public async Task DisposeAsync() => await community.DisposeAsync();

    [Fact]
    public async Task The_hello_asks_the_admins_one_thing()
    {
        await AdmitAsync();

        Assert.Equal(
            "Hello! I help you find the right colleague for a client, with no client's name in the chat.\nTry: /who prenatal\n"
            + "For the admins: which channels are for referrals, for meetups, and for questions that I answer?\n"
            + "Until you choose, commands work anywhere.\nQuestions are answered nowhere yet, except where they mention me.",
            Hello.PlainText);
        Assert.Equal(["List what I do", "Who is here?", "What I keep", "For admins", "Choose channels"], Hello.Labels);
    }

    [Fact]
    public async Task Where_there_are_no_channels_to_pick_nobody_is_asked()
    {
        await community.HearAsync(new BotAdmitted(HearsEverything: true, BotIsAdmin: false)
        {
            Key = TestCommunity.NextKey(),
            From = cara.Speaker,
            In = TestCommunity.InGroup,
        });

        Assert.DoesNotContain("Choose channels", community.LatestCard.Labels);
    }

    [Fact]
    public async Task Only_an_admin_chooses()
    {
        await AdmitAsync();

        await ben.PressesAsync("Choose channels");
        Assert.Contains("administrators", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        await cara.PressesAsync("Choose channels");
        Assert.Equal(["Referrals", "Meetups", "Questions answered"], cara.LatestPrivateReply.Labels);
        var token = cara.LatestPrivateReply.Button("Questions answered")!;
        Assert.Equal(ComposedButtonKind.PickPlaces, token.Kind);

        await ben.PressesTokenAsync(token.Value);
        Assert.Contains("administrators", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_answered_only_where_an_admin_said_so()
    {
        await AdmitAsync();
        await community.JoinOther("Ana").In(General).TypesAsync("/register prenatal");
        await ben.SaysAsync("who handles prenatal massage?", isToBot: false);
        Assert.DoesNotContain(community.Other!.Messages, message => message.PlainText.Contains('↳', StringComparison.Ordinal));

        await ChooseAsync("Questions answered", Questions);
        await ben.SaysAsync("who handles prenatal massage?", isToBot: false);
        Assert.DoesNotContain(community.Other.Messages, message => message.PlainText.Contains('↳', StringComparison.Ordinal));

        await ben.In(Questions).SaysAsync("who handles prenatal massage?", isToBot: false);
        Assert.Single(community.Other.Messages, message => message.PlainText.Contains('↳', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mention_is_answered_anywhere()
    {
        await AdmitAsync();
        await community.JoinOther("Ana").In(General).TypesAsync("/register prenatal");

        await ben.SaysAsync("who handles prenatal massage?", isToBot: true);

        Assert.Contains(community.Other!.Messages, message => message.PlainText.StartsWith("↳ Prenatal massage", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Referrals_go_to_their_channel_and_the_writer_is_told_which()
    {
        await AdmitAsync();
        await ChooseAsync("Referrals", Referrals);

        await ben.TypesAsync("/refer prenatal this week");

        Assert.Contains(community.Other!.Calls, call => call.Kind == "post" && call.To == $"other group/{Referrals}");
        Assert.Contains("Posted in the chosen channel.", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        var place = Assert.Single(ben.LatestPrivateReply.Composed.Spans, span => span.Kind is SpanKind.Place);
        Assert.Equal(Referrals, place.ExternalId);
    }

    [Fact]
    public async Task A_referral_asked_in_the_chosen_channel_says_no_more_than_usual()
    {
        await AdmitAsync();
        await ChooseAsync("Referrals", Referrals);

        await ben.In(Referrals).TypesAsync("/refer prenatal this week");

        Assert.DoesNotContain("Posted in", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_channels_for_referrals_are_one_too_many()
    {
        await AdmitAsync();
        await ChooseAsync("Referrals", Referrals, General);

        Assert.StartsWith("One channel only for these", cara.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Contains("Referrals are posted where they are asked.", cara.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_chosen_stands_in_the_hello_and_can_be_chosen_anew()
    {
        await AdmitAsync();

        await ChooseAsync("Questions answered", Questions, General);
        await ChooseAsync("Meetups", General);
        await ChooseAsync("Questions answered", Referrals);

        Assert.Contains("Meetups will be announced in the chosen channel.", Hello.PlainText, StringComparison.Ordinal);
        Assert.Equal(
            [General, Referrals], Hello.Composed.Spans.Where(span => span.Kind is SpanKind.Place).Select(span => span.ExternalId));
        Assert.Contains("Questions are answered in the chosen channel.", cara.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_I_hear_no_ordinary_words_I_say_so_and_do_not_ask_for_rights()
    {
        await AdmitAsync(hearsEverything: false);

        await cara.PressesAsync("For admins");
        Assert.Contains("ask with /who, or mention me", cara.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Contains("Message Content Intent", cara.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Equal(["Choose channels"], cara.LatestPrivateReply.Labels);

        await ben.TypesAsync("/help");
        Assert.EndsWith("Or mention me and ask: who handles prenatal near Boise?", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_says_where_to_simply_ask()
    {
        await AdmitAsync();
        await ChooseAsync("Questions answered", Questions);

        await ben.TypesAsync("/help");

        Assert.EndsWith("Or simply ask in the chosen channel: who handles prenatal near Boise?", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    private ShownMessage Hello => community.Other!.Messages.First(message => message.PlainText.StartsWith("Hello!", StringComparison.Ordinal));

    private Task AdmitAsync(bool hearsEverything = true) => community.HearAsync(new BotAdmitted(hearsEverything, BotIsAdmin: false)
    {
        AnswersAnywhere = false,
        Key = TestCommunity.NextKey(Platform.Discord),
        From = cara.Speaker,
        In = TestCommunity.InOtherGroup with { Topic = General },
    });

    private async Task ChooseAsync(string use, params string[] topics)
    {
        await cara.PressesAsync("Choose channels");
        await cara.PicksAsync(use, topics);
    }
}
