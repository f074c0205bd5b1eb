using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Commands.Chat;
using Bot.Host.Telegram;
using Microsoft.Extensions.Time.Testing;
using static Bot.Tests.Telegram.SampleUpdates;

namespace Bot.Tests.Telegram;

/// <summary>What the bot makes of an update, without any network.</summary>
public sealed class TelegramInboxTests
{
    private const long Group = -1001234567890;
    private readonly TelegramInbox inbox = new(
        new TelegramSelf(42, "warm_bot", HearsEverything: false),
        text => text.Contains("who handles", StringComparison.OrdinalIgnoreCase),
        new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_790_000_000)));

    [Theory]
    [InlineData("/who prenatal near Boise", "/who", "who", "prenatal near Boise", false)]
    [InlineData("/who@warm_bot prenatal", "/who@warm_bot", "who", "prenatal", true)]
    [InlineData("/WHO@Warm_Bot prenatal", "/WHO@Warm_Bot", "who", "prenatal", true)]
    [InlineData("/Refer", "/Refer", "refer", "", false)]
    [InlineData("/cover tomorrow\n9:00 deep tissue\n10:30 prenatal", "/cover", "cover", "tomorrow\n9:00 deep tissue\n10:30 prenatal", false)]
    [InlineData("/refer\u00A0prenatal in\u00A0Boise", "/refer", "refer", "prenatal in\u00A0Boise", false)]
    [InlineData("/who_2 x", "/who_2", "who_2", "x", false)]
    public void A_command_is_its_name_in_small_letters_and_the_rest(string text, string entity, string name, string words, bool isCertain)
    {
        var command = Assert.IsType<CommandTyped>(Read(Message(text, Command(entity))));

        Assert.Equal((name, words, isCertain), (command.Name, command.Words, command.IsCertain));
        Assert.Empty(command.Labels);
        Assert.Equal(new Speaker("7", "Ben Ray", "ben"), command.From);
        Assert.Equal(new Scene("-1001234567890", "Boise bodyworkers", "", false), command.In);
        Assert.Equal(new UpdateKey(Bot.Data.Communities.Platform.Telegram, "42", "900"), command.Key);
    }

    [Fact]
    public void Another_bots_command_is_not_ours()
    {
        Assert.Null(Read(Message("/who@other_bot prenatal", Command("/who@other_bot"))));
    }

    [Fact]
    public void A_command_inside_a_sentence_is_no_command()
    {
        Assert.Null(Read(Message("try /who prenatal", """{"type":"bot_command","offset":4,"length":4}""")));
    }

    [Fact]
    public void A_caption_can_be_a_command()
    {
        var update = Message("", extra: """{"caption":"/refer prenatal","caption_entities":[{"type":"bot_command","offset":0,"length":6}],"photo":[]}""");
        ((JsonObject)update["message"]!).Remove("text");

        var command = Assert.IsType<CommandTyped>(Read(update));

        Assert.Equal(("refer", "prenatal"), (command.Name, command.Words));
    }

    [Fact]
    public void An_ephemeral_command_is_surely_for_us_and_remembers_what_to_answer()
    {
        var command = Assert.IsType<CommandTyped>(Read(Message(
            "/refer prenatal", Command("/refer"), """{"message_id":0,"ephemeral_message_id":5,"receiver_user":{"id":42,"is_bot":true,"first_name":"Warm"}}""")));

        Assert.True(command.IsCertain);
        Assert.Equal(
            new ReplyHandle(Group, null, null, 7, null, 5, 1_790_000_000, false), ReplyHandle.Read(command.Handle));
    }

    [Fact]
    public void In_private_every_command_and_every_word_is_to_the_bot()
    {
        var command = Assert.IsType<CommandTyped>(Read(PrivateMessage("/start AbC-_9", Command("/start"))));
        var words = Assert.IsType<WordsSaid>(Read(PrivateMessage("Meridian")));

        Assert.Equal(("start", "AbC-_9", true), (command.Name, command.Words, command.IsCertain));
        Assert.Equal(new Scene("7", "Ben Ray", "", true), command.In);
        Assert.Equal(("Meridian", true), (words.Words, words.IsToBot));
    }

    [Fact]
    public void A_possible_question_is_heard_and_small_talk_is_not()
    {
        var asked = Assert.IsType<WordsSaid>(Read(Message("who handles prenatal?")));

        Assert.False(asked.IsToBot);
        Assert.Null(Read(Message("see you on Tuesday")));
    }

    [Fact]
    public void A_reply_to_the_bot_is_to_the_bot()
    {
        var reply = Message("Meridian", extra: Reply(from: 42));

        Assert.True(Assert.IsType<WordsSaid>(Read(reply)).IsToBot);
        Assert.Null(Read(Message("Meridian", extra: Reply(from: 8))));
    }

    [Fact]
    public void What_is_written_in_a_topic_that_the_bot_opened_is_no_reply_to_it()
    {
        var update = Message(
            "hello all",
            extra: """
            {"message_thread_id":3,"is_topic_message":true,"reply_to_message":{"message_id":3,"date":1,
             "from":{"id":42,"is_bot":true,"first_name":"Warm"},"chat":{"id":-1001234567890,"type":"supergroup","title":"x"},
             "forum_topic_created":{"name":"Referrals","icon_color":7322096}}}
            """);

        Assert.Null(Read(update));
    }

    [Theory]
    [InlineData("@warm_bot who does prenatal", """{"type":"mention","offset":0,"length":9}""", "who does prenatal")]
    [InlineData("@Warm_Bot prenatal", """{"type":"mention","offset":0,"length":9}""", "prenatal")]
    [InlineData("Warm, prenatal", """{"type":"text_mention","offset":0,"length":5,"user":{"id":42,"is_bot":true,"first_name":"Warm"}}""", "prenatal")]
    [InlineData("prenatal @warm_bot", """{"type":"mention","offset":9,"length":9}""", "prenatal @warm_bot")]
    public void Who_calls_the_bot_by_name_talks_to_it(string text, string entity, string words)
    {
        var said = Assert.IsType<WordsSaid>(Read(Message(text, entity)));

        Assert.Equal((words, true), (said.Words, said.IsToBot));
    }

    [Theory]
    [InlineData("a bot", """{"from":{"id":9,"is_bot":true,"first_name":"Other"}}""")]
    [InlineData("through a bot", """{"via_bot":{"id":9,"is_bot":true,"first_name":"Gif"}}""")]
    [InlineData("forwarded", """{"forward_origin":{"type":"hidden_user","date":1,"sender_user_name":"Eve"}}""")]
    [InlineData("as a channel", """{"from":{"id":136817688,"is_bot":true,"first_name":"Channel"},"sender_chat":{"id":-1009,"type":"channel","title":"News"}}""")]
    [InlineData("linked channel", """{"from":{"id":777000,"is_bot":false,"first_name":"Telegram"},"is_automatic_forward":true,"sender_chat":{"id":-1009,"type":"channel","title":"News"}}""")]
    public void Words_that_nobody_here_said_are_ignored(string why, string extra)
    {
        Assert.NotEmpty(why);
        Assert.Null(Read(Message("/who@warm_bot prenatal", Command("/who@warm_bot"), extra)));
    }

    [Theory]
    [InlineData("edited_message")]
    [InlineData("channel_post")]
    [InlineData("something_of_next_year")]
    public void Other_kinds_of_updates_are_ignored(string kind)
    {
        var update = Message("/who@warm_bot prenatal", Command("/who@warm_bot"));
        update[kind] = update["message"]!.DeepClone();
        update.Remove("message");

        Assert.Null(Read(update));
    }

    [Fact]
    public void An_anonymous_administrator_is_nobody_in_particular()
    {
        var command = Assert.IsType<CommandTyped>(Read(Message(
            "/settings",
            Command("/settings"),
            """{"from":{"id":1087968824,"is_bot":true,"first_name":"Group"},"sender_chat":{"id":-1001234567890,"type":"supergroup","title":"Boise bodyworkers"}}""")));

        Assert.True(command.From.IsNobody);
        Assert.Null(ReplyHandle.Read(command.Handle)!.Person);
    }

    [Theory]
    [InlineData("""{"message_thread_id":3,"is_topic_message":true}""", "3")]
    [InlineData("""{"message_thread_id":3}""", "")]
    public void Only_a_forums_topic_is_a_place_of_its_own(string extra, string topic)
    {
        Assert.Equal(topic, Read(Message("/who", Command("/who"), extra))!.In.Topic);
    }

    [Theory]
    [InlineData("""{"migrate_to_chat_id":-1009999}""", "-1001234567890", "-1009999")]
    [InlineData("""{"migrate_from_chat_id":-77}""", "-77", "-1001234567890")]
    public void Both_messages_about_a_new_id_say_the_same(string extra, string old, string now)
    {
        var update = Message("", extra: extra);
        ((JsonObject)update["message"]!).Remove("text");

        var moved = Assert.IsType<ChatMoved>(Read(update));

        Assert.Equal((old, now), (moved.In.ChatExternalId, moved.NewExternalId));
    }

    [Fact]
    public void A_press_brings_its_token_and_its_message()
    {
        var press = Assert.IsType<ButtonPressed>(Read(Press("""{"message_id":11,"date":1,"text":"card"}""")));

        Assert.Equal(("token", "11"), (press.Token, press.MessageId));
        Assert.Equal(new ReplyHandle(Group, null, 11, 7, "q1", null, 1_790_000_000, false), ReplyHandle.Read(press.Handle));
    }

    [Fact]
    public void A_press_on_a_message_that_Telegram_no_longer_shows_is_still_a_press()
    {
        var press = Assert.IsType<ButtonPressed>(Read(Press("""{"message_id":11,"date":0}""")));

        Assert.Equal(("token", "11"), (press.Token, press.MessageId));
    }

    [Fact]
    public void A_press_on_an_ephemeral_message_knows_that_it_is_one()
    {
        var press = Assert.IsType<ButtonPressed>(Read(Press("""{"message_id":0,"date":1,"ephemeral_message_id":6,"text":"only you"}""")));

        Assert.Null(press.MessageId);
        Assert.Equal((null, 6), (ReplyHandle.Read(press.Handle)!.Message, ReplyHandle.Read(press.Handle)!.Ephemeral));
    }

    [Theory]
    [InlineData("""{"status":"member"}""", false, false)]
    [InlineData("""{"status":"administrator","can_be_edited":false,"is_anonymous":false}""", true, true)]
    public void Added_the_bot_says_what_it_hears(string member, bool hearsEverything, bool isAdmin)
    {
        var admitted = Assert.IsType<BotAdmitted>(Read(Membership(member, isPrivate: false)));

        Assert.Equal((hearsEverything, isAdmin), (admitted.HearsEverything, admitted.BotIsAdmin));
    }

    [Theory]
    [InlineData("""{"status":"left"}""")]
    [InlineData("""{"status":"kicked","until_date":0}""")]
    [InlineData("""{"status":"restricted","is_member":true,"can_send_messages":false,"until_date":0}""")]
    [InlineData("""{"status":"restricted","is_member":false,"can_send_messages":true,"until_date":0}""")]
    public void Removed_or_silenced_the_bot_is_gone(string member)
    {
        Assert.IsType<BotDismissed>(Read(Membership(member, isPrivate: false)));
    }

    [Theory]
    [InlineData("""{"status":"member"}""", true)]
    [InlineData("""{"status":"kicked","until_date":0}""", false)]
    public void A_person_blocks_and_unblocks_the_private_chat(string member, bool isOpen)
    {
        Assert.Equal(isOpen, Assert.IsType<PrivateReachChanged>(Read(Membership(member, isPrivate: true))).IsOpen);
    }

    [Theory]
    [InlineData("""{"update_id":900,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"hologram_of_next_year"},"from":7}}""")]
    [InlineData("""{"update_id":900,"my_chat_member":{"chat":{"id":-1,"type":"group"},"from":{"id":7,"is_bot":false,"first_name":"B"},"date":1,"old_chat_member":{"status":"member","user":{"id":42,"is_bot":true,"first_name":"W"}},"new_chat_member":{"status":"hovering"}}}""")]
    [InlineData("""[1]""")]
    public void What_cannot_be_read_says_so(string raw)
    {
        Assert.ThrowsAny<Exception>(() => inbox.Read(JsonDocument.Parse(raw).RootElement));
    }

    [Fact]
    public void A_handle_of_ours_reads_back_and_a_foreign_one_does_not()
    {
        var handle = new ReplyHandle(Group, 3, 11, 7, "q1", 6, 1_790_000_000, true);

        Assert.Equal(handle, ReplyHandle.Read(handle.ToString()));
        Assert.Null(ReplyHandle.Read(""));
        Assert.Null(ReplyHandle.Read("{"));
    }

    private Incoming? Read(JsonObject update) => inbox.Read(JsonDocument.Parse(update.ToJsonString()).RootElement);
}
