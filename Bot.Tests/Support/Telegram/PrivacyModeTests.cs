namespace Bot.Tests.Support.Telegram;

/// <summary>What reaches a bot in a group.</summary>
public sealed class PrivacyModeTests : IAsyncLifetime
{
    private FakeBotApi telegram = null!;
    private WireClient wire = null!;
    private FakeGroup group = null!;
    private FakeUser ben = null!;
    private int before;

    public async Task InitializeAsync()
    {
        telegram = await FakeBotApi.StartAsync();
        wire = new WireClient(telegram);
        group = telegram.Supergroup("Boise bodyworkers");
        ben = telegram.User("Ben");
        group.Add(ben);
        group.AddBot();
        before = telegram.AllUpdates.Count;
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    [Theory]
    [InlineData("good morning", false)]
    [InlineData("@warm_bot good morning", false)]
    [InlineData("/refer prenatal", false)]
    [InlineData("/refer@other_bot prenatal", false)]
    [InlineData("/REFER@Warm_Bot prenatal", true)]
    public void An_ordinary_bot_hears_only_what_names_it(string text, bool isHeard)
    {
        ben.Sends(group, text);

        Assert.Equal(isHeard ? [text] : [], Heard());
    }

    [Fact]
    public async Task A_bare_command_is_for_the_bot_that_wrote_last()
    {
        await wire.CallAsync("sendMessage", new() { ["chat_id"] = group.Id, ["text"] = "Hello" });
        ben.Sends(group, "/refer one");
        group.LetAnotherBotWrite();
        ben.Sends(group, "/refer two");

        Assert.Equal(["/refer one"], Heard());
    }

    [Fact]
    public async Task A_reply_to_the_bot_is_heard()
    {
        await wire.CallAsync("sendMessage", new() { ["chat_id"] = group.Id, ["text"] = "Which day?" });
        var question = await group.WaitForMessageAsync(message => message.Text == "Which day?");

        ben.Sends(group, "Friday", replyTo: question);

        Assert.Equal(["Friday"], Heard());
        Assert.Equal(question.Id, (int?)telegram.AllUpdates[^1]["message"]!["reply_to_message"]!["message_id"]);
    }

    [Fact]
    public void An_administrator_hears_everything()
    {
        group.PromoteBot();

        ben.Sends(group, "good morning");

        Assert.Equal(["good morning"], Heard());
        Assert.Equal("administrator", (string?)telegram.AllUpdates[before]["my_chat_member"]!["new_chat_member"]!["status"]);
    }

    [Fact]
    public void Privacy_mode_switched_off_counts_where_the_bot_comes_anew()
    {
        telegram.Bot.CanReadAllGroupMessages = true;
        ben.Sends(group, "not yet");

        group.RemoveBot();
        group.AddBot();
        ben.Sends(group, "now");

        Assert.Equal(["now"], Heard());
    }

    [Fact]
    public void An_anonymous_administrator_writes_in_the_groups_name()
    {
        group.MakeAdministrator(ben, isAnonymous: true);

        ben.Sends(group, "/settings@warm_bot");

        var message = telegram.AllUpdates[^1]["message"]!;
        Assert.Equal(1_087_968_824, (long)message["from"]!["id"]!);
        Assert.Equal(group.Id, (long)message["sender_chat"]!["id"]!);
    }

    [Fact]
    public void A_channel_hides_its_writer()
    {
        group.PromoteBot();

        group.PostAsChannel("News", "/refer@warm_bot");
        var asChannel = telegram.AllUpdates[^1]["message"]!;
        group.ForwardFromLinkedChannel("Our channel", "New post");
        var forwarded = telegram.AllUpdates[^1]["message"]!;

        Assert.Equal((136_817_688, "channel"), ((long)asChannel["from"]!["id"]!, (string?)asChannel["sender_chat"]!["type"]));
        Assert.Equal((777_000, true), ((long)forwarded["from"]!["id"]!, (bool?)forwarded["is_automatic_forward"]));
    }

    [Fact]
    public void A_command_may_stand_in_a_caption()
    {
        ben.SendsPhoto(group, "/refer@warm_bot prenatal");

        var message = telegram.AllUpdates[^1]["message"]!;
        Assert.Equal("/refer@warm_bot prenatal", (string?)message["caption"]);
        Assert.Equal("bot_command", (string?)message["caption_entities"]![0]!["type"]);
    }

    [Fact]
    public void A_group_link_brings_the_bot_with_its_payload()
    {
        var other = telegram.Supergroup("Nampa", owner: ben);

        ben.OpensInGroup("https://t.me/warm_bot?startgroup=link_7&admin=pin_messages", other);

        Assert.Equal(MemberStatus.Member, other.BotStatus);
        Assert.Equal(["/start@warm_bot link_7"], Heard());
    }

    [Fact]
    public void A_topic_marks_its_messages_and_an_ordinary_thread_does_not()
    {
        var forum = telegram.Forum("Idaho");
        forum.Add(ben);
        forum.AddBot();
        var topic = forum.OpenTopic("Referrals");
        var opener = ben.Sends(group, "/first@warm_bot");

        ben.Sends(topic, "/refer@warm_bot");
        var inTopic = telegram.AllUpdates[^1]["message"]!;
        ben.Sends(group, "/second@warm_bot", replyTo: opener);
        var inThread = telegram.AllUpdates[^1]["message"]!;

        Assert.Equal((topic.Id, true), ((int)inTopic["message_thread_id"]!, (bool?)inTopic["is_topic_message"]));
        Assert.Equal((opener.Id, null), ((int)inThread["message_thread_id"]!, (bool?)inThread["is_topic_message"]));
    }

    private IEnumerable<string> Heard() =>
        telegram.AllUpdates.Skip(before).Select(update => (string?)update["message"]?["text"]).OfType<string>();
}
