using System.Text.Json;
using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Discord;
using Bot.Host.Discord;
using static Bot.Tests.Discord.Adapter.SampleEvents;
using GatewayEvent = Bot.Discord.Dispatch;
using Platform = Bot.Data.Communities.Platform;

namespace Bot.Tests.Discord.Adapter;

/// <summary>What the bot makes of an event, without any network.</summary>
public sealed class DiscordInboxTests
{
    private static readonly DiscordSelf Self = new(new Snowflake(42), new Snowflake(43), "warm");

    private static readonly CommandEntry Who = new("who", "Find a colleague", "")
    {
        Answer = Visibility.Public,
        Options =
        [
            new CommandOption("need", "What is needed", OptionKind.Words) { IsNeeded = true, SuggestsSpecialties = true },
            new CommandOption("area", "Where", OptionKind.Label),
            new CommandOption("member", "Who", OptionKind.Person),
        ],
    };

    private readonly DiscordGuilds guilds = new(null!, new DiscordIdentity());
    private readonly DiscordInbox inbox;

    public DiscordInboxTests() => inbox = new DiscordInbox(
        Self,
        hearsEverything: true,
        new Catalog([new Commands.Dispatch.CommandRegistration(Who, typeof(object))], [], [], []),
        guilds,
        text => text.Contains("who handles", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_commands_options_are_its_words_and_its_labels()
    {
        Read(AnEvent("GUILD_CREATE", AGuild()));

        var news = News(AnInteraction(2, """
            {"id":"1","name":"who","type":1,"options":[
              {"name":"need","type":3,"value":" prenatal "},{"name":"area","type":3,"value":"Boise"},{"name":"member","type":6,"value":"77"}]}
            """));

        var command = Assert.IsType<CommandTyped>(news.Incoming);
        Assert.Equal(("who", "prenatal", true), (command.Name, command.Words, command.IsCertain));
        Assert.Equal(new Dictionary<string, string> { ["area"] = "Boise", ["member"] = "77" }, command.Labels);
        Assert.Equal(new Speaker("7", "Benny", "ben"), command.From);
        Assert.Equal(new Scene("900", "Boise bodyworkers", "901", IsPrivate: false) { IsUnseen = true }, command.In);
        Assert.Equal(new UpdateKey(Platform.Discord, "42", "555"), command.Key);
        Assert.Equal(ReceivedAt + TimeSpan.FromMinutes(14), command.ActUntil);
        Assert.Equal(Permissions.ManageGuild, news.MayDo);
    }

    [Theory]
    [InlineData("who", false)]
    [InlineData("refer", true)]
    public void What_a_command_promises_is_what_its_entry_declares(string name, bool isPrivate) =>
        Assert.Equal(isPrivate, News(AnInteraction(2, $$"""{"id":"1","name":"{{name}}","type":1}""")).Ticket!.IsDeferredPrivately);

    [Fact]
    public void In_private_an_answer_stays()
    {
        var news = News(AnInteraction(2, """{"id":"1","name":"refer","type":1}""", isPrivate: true));

        Assert.False(news.Ticket!.IsDeferredPrivately);
        Assert.Equal(new Scene("901", "", "", IsPrivate: true) { IsUnseen = true }, news.Incoming.In);
        Assert.Equal("Ben Ray", news.Incoming.From.DisplayName);
        Assert.True(ReplyHandle.Read(news.Incoming.Handle)!.IsPrivate);
    }

    [Fact]
    public void What_is_being_typed_is_not_stored()
    {
        var typing = Assert.IsType<Heard.Typing>(Read(AnInteraction(4, """
            {"id":"1","name":"who","type":1,"options":[{"name":"need","type":3,"value":"pre","focused":true}]}
            """)));

        Assert.Equal(("need", "pre"), (typing.Option!.Name, typing.Typed));
    }

    [Theory]
    [InlineData(0, false, "901/800", false)]
    [InlineData(64, false, null, true)]
    [InlineData(0, true, "901/800", true)]
    public void A_press_brings_its_token_and_its_message(int flags, bool isPrivate, string? messageId, bool isOwn)
    {
        var press = Assert.IsType<ButtonPressed>(News(AnInteraction(
            3, """{"custom_id":"token","component_type":2}""", isPrivate, MessageOf(flags))).Incoming);

        Assert.Equal(("token", messageId), (press.Token, press.MessageId));
        Assert.Equal(isOwn, ReplyHandle.Read(press.Handle)!.IsOwnMessage);
        Assert.True(ReplyHandle.Read(press.Handle)!.Ticket!.IsOnMessage);
        Assert.Empty(press.Picked);
    }

    [Fact]
    public void Picked_places_come_with_the_press()
    {
        var press = Assert.IsType<ButtonPressed>(News(AnInteraction(
            3, """{"custom_id":"token","component_type":8,"values":["901","902"]}""", message: MessageOf(0))).Incoming);

        Assert.Equal(["901", "902"], press.Picked);
    }

    [Fact]
    public void The_button_that_opens_a_form_is_not_stored()
    {
        var wanted = Assert.IsType<Heard.FormWanted>(Read(AnInteraction(3, """{"custom_id":"w:directory.area:0","component_type":2}""", message: MessageOf(64))));

        Assert.Equal("directory.area:0", wanted.Question);
    }

    [Theory]
    [InlineData("""[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"words","value":" Boise "}}]""")]
    [InlineData("""[{"type":10,"id":1},{"type":18,"id":3,"component":{"type":4,"id":2,"custom_id":"words","value":" Boise "}}]""")]
    [InlineData("""[{"type":1,"components":[{"type":4,"custom_id":"words","value":" Boise "}]}]""")]
    public void A_form_answers_its_own_question(string components)
    {
        var said = Assert.IsType<WordsSaid>(News(AnInteraction(5, $$"""{"custom_id":"q:directory.area:0","components":{{components}}}""")).Incoming);

        Assert.Equal(("Boise", "directory.area:0", true, true), (said.Words, said.Question, said.IsToBot, said.MayAnswer));
    }

    [Fact]
    public void A_forged_form_answers_nothing_that_was_asked()
    {
        var said = Assert.IsType<WordsSaid>(News(AnInteraction(5, """{"custom_id":"forged","components":[]}""")).Incoming);

        Assert.Equal("forged", said.Question);
    }

    [Fact]
    public void A_possible_question_is_heard_and_small_talk_is_not()
    {
        var asked = Assert.IsType<WordsSaid>(News(AMessage("who handles prenatal?")).Incoming);

        Assert.Equal((false, false), (asked.IsToBot, asked.MayAnswer));
        Assert.Equal(new Speaker("7", "Benny", "ben"), asked.From);
        Assert.IsType<Heard.Nothing>(Read(AMessage("see you on Tuesday")));
    }

    [Theory]
    [InlineData("<@42> who does prenatal", "who does prenatal")]
    [InlineData("<@!42>, prenatal", "prenatal")]
    [InlineData("<@42>", "")]
    [InlineData("prenatal <@42>", "prenatal <@42>")]
    public void Who_calls_the_bot_by_name_talks_to_it(string content, string words)
    {
        var said = Assert.IsType<WordsSaid>(News(AMessage(content, """{"mentions":[{"id":"42","username":"warm","bot":true}]}""")).Incoming);

        Assert.Equal((words, true, false), (said.Words, said.IsToBot, said.MayAnswer));
    }

    [Fact]
    public void A_reply_to_the_bot_is_to_the_bot()
    {
        const string reply = """{"type":19,"referenced_message":{"id":"1","channel_id":"901","content":"x","author":{"id":"42","username":"warm","bot":true}}}""";

        Assert.True(Assert.IsType<WordsSaid>(News(AMessage("Meridian", reply)).Incoming).IsToBot);
    }

    [Fact]
    public void In_private_every_word_is_to_the_bot_and_may_be_an_answer()
    {
        var said = Assert.IsType<WordsSaid>(News(AMessage("Meridian", """{"guild_id":null,"member":null}""")).Incoming);

        Assert.Equal((true, true), (said.IsToBot, said.MayAnswer));
        Assert.Equal(new Scene("901", "", "", IsPrivate: true), said.In);
        Assert.IsType<Heard.Nothing>(Read(AMessage("", """{"guild_id":null,"member":null}""")));
    }

    [Theory]
    [InlineData("a bot", """{"author":{"id":"9","username":"other","bot":true}}""")]
    [InlineData("a webhook", """{"webhook_id":"9"}""")]
    [InlineData("somebody joined", """{"type":7}""")]
    [InlineData("a thread began", """{"type":21}""")]
    public void Words_that_nobody_here_said_are_ignored(string why, string extra)
    {
        Assert.NotEmpty(why);
        Assert.IsType<Heard.Nothing>(Read(AMessage("<@42> who handles prenatal?", extra)));
    }

    [Fact]
    public void In_a_new_guild_the_hello_belongs_where_the_bot_may_write()
    {
        var admitted = Assert.IsType<BotAdmitted>(News(AnEvent("GUILD_CREATE", AGuild())).Incoming);

        Assert.Equal(new Scene("900", "Boise bodyworkers", "902", IsPrivate: false), admitted.In);
        Assert.Equal((true, false, false), (admitted.HearsEverything, admitted.BotIsAdmin, admitted.AnswersAnywhere));
        Assert.True(admitted.From.IsNobody);
        Assert.Equal("GUILD_CREATE:session:5", admitted.Key.Key);
    }

    [Fact]
    public void The_channel_in_which_Discord_greets_comes_first()
    {
        var admitted = Assert.IsType<BotAdmitted>(News(AnEvent("GUILD_CREATE", AGuild("""{"system_channel_id":"901"}"""))).Incoming);

        Assert.Equal("901", admitted.In.Topic);
    }

    [Fact]
    public void A_guild_is_told_again_only_when_its_only_channel_gets_company()
    {
        Read(AnEvent("GUILD_CREATE", AGuild("""{"channels":[{"id":"901","type":0,"name":"a"}]}""")));

        Assert.IsType<Heard.Nothing>(Read(AnEvent("GUILD_CREATE", AGuild("""{"channels":[{"id":"901","type":0,"name":"a"}]}"""))));
        var second = Assert.IsType<BotAdmitted>(News(AnEvent("CHANNEL_CREATE", """{"id":"902","type":0,"guild_id":"900","name":"b"}""")).Incoming);
        Assert.False(second.AnswersAnywhere);
        Assert.IsType<Heard.Nothing>(Read(AnEvent("CHANNEL_CREATE", """{"id":"903","type":0,"guild_id":"900","name":"c"}""")));
        Assert.IsType<Heard.Nothing>(Read(AnEvent("CHANNEL_DELETE", """{"id":"903","type":0,"guild_id":"900","name":"c"}""")));
        var alone = Assert.IsType<BotAdmitted>(News(AnEvent("CHANNEL_DELETE", """{"id":"902","type":0,"guild_id":"900","name":"b"}""")).Incoming);
        Assert.True(alone.AnswersAnywhere);
    }

    [Fact]
    public void Thrown_out_the_bot_is_gone_and_an_outage_is_none_of_that()
    {
        Read(AnEvent("GUILD_CREATE", AGuild()));

        Assert.IsType<Heard.Nothing>(Read(AnEvent("GUILD_DELETE", """{"id":"900","unavailable":true}""")));
        var dismissed = Assert.IsType<BotDismissed>(News(AnEvent("GUILD_DELETE", """{"id":"900"}""")).Incoming);
        Assert.Equal("900", dismissed.In.ChatExternalId);
        Assert.IsType<BotAdmitted>(News(AnEvent("GUILD_CREATE", AGuild())).Incoming);
    }

    [Theory]
    [InlineData("READY")]
    [InlineData("RESUMED")]
    [InlineData("SOMETHING_OF_NEXT_YEAR")]
    public void Other_events_are_ignored(string name) => Assert.IsType<Heard.Nothing>(Read(AnEvent(name, """{"guild_id":"900"}""")));

    [Theory]
    [InlineData("INTERACTION_CREATE", """{"id":"555","type":"hologram"}""", "555")]
    [InlineData("MESSAGE_CREATE", """[1]""", "MESSAGE_CREATE:session:5")]
    [InlineData("GUILD_CREATE", """{"id":"x"}""", "GUILD_CREATE:session:5")]
    public void What_cannot_be_read_says_so_and_has_a_key(string name, string raw, string key)
    {
        Assert.ThrowsAny<JsonException>(() => Read(AnEvent(name, raw)));
        Assert.Equal(key, inbox.KeyOf(AnEvent(name, raw)).Key);
    }

    [Fact]
    public void A_handle_of_ours_reads_back_and_a_foreign_one_does_not()
    {
        var ticket = new InteractionTicket(new Snowflake(5), "secret", new Snowflake(43), 3, true, true, ReceivedAt);
        var handle = new ReplyHandle(new Snowflake(901), new Snowflake(7), new Snowflake(5), ticket, false, true);

        Assert.Equal(handle, ReplyHandle.Read(handle.ToString()));
        Assert.Equal(handle with { Ticket = null }, ReplyHandle.Read((handle with { Ticket = null }).ToString()));
        Assert.Null(ReplyHandle.Read(""));
        Assert.Null(ReplyHandle.Read("{"));
        Assert.Null(MessageAddress.Read("901"));
        Assert.Equal(new MessageAddress(new Snowflake(1), new Snowflake(2)), MessageAddress.Read("1/2"));
    }

    private Heard Read(GatewayEvent happened) => inbox.Read(happened);

    private Heard.News News(GatewayEvent happened) => Assert.IsType<Heard.News>(Read(happened));
}
