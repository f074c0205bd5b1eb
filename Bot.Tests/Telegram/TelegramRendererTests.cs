using System.Globalization;
using System.Xml.Linq;
using Bot.Commands.Chat;
using Bot.Host.Telegram;
using CsCheck;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Tests.Telegram;

/// <summary>What stands in a message after it was put into Telegram's words.</summary>
public sealed class TelegramRendererTests
{
    private static readonly TelegramRenderer Renderer = new("warm_bot");

    [Theory]
    [InlineData("<b>Ann</b>", "&lt;b&gt;Ann&lt;/b&gt;")]
    [InlineData("Fish & Chips", "Fish &amp; Chips")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("*_[a](b)`~", "*_[a](b)`~")]
    [InlineData("say \"hi\"", "say &quot;hi&quot;")]
    [InlineData("😀 👩‍👩‍👧", "😀 👩‍👩‍👧")]
    [InlineData("abc\u202Edef\u2066g", "abcdefg")]
    [InlineData("a\0b\rc\u0007", "abc")]
    [InlineData("two\nlines", "two\nlines")]
    public void Data_stays_data(string typed, string html)
    {
        var part = Assert.Single(Render(new Span(typed)).Parts);

        Assert.Equal(html, part.Html);
    }

    [Fact]
    public void Half_a_character_is_replaced()
    {
        Assert.Equal("a\uFFFDb", Assert.Single(Render(new Span("a\uD83Db")).Parts).Plain);
    }

    [Fact]
    public void Emphasis_mentions_and_moments_have_their_tags()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1795425557);

        var rendered = Render(
            new Span("A & B", SpanKind.Strong), new Span(" "), new Span("<Ana>", SpanKind.Mention, "77"), new Span(" "),
            new Span("Mon 23 Nov, 09:00 Boise time", SpanKind.Moment, At: at));

        Assert.Equal(
            "<b>A &amp; B</b> <a href=\"tg://user?id=77\">&lt;Ana&gt;</a> "
            + "<tg-time unix=\"1795425557\" format=\"wDt\">Mon 23 Nov, 09:00 Boise time</tg-time>",
            Assert.Single(rendered.Parts).Html);
        Assert.Equal("A & B <Ana> Mon 23 Nov, 09:00 Boise time", rendered.Parts[0].Plain);
    }

    [Theory]
    [InlineData("\"><b>")]
    [InlineData("")]
    [InlineData("7 onclick=x")]
    public void A_mention_of_what_is_no_id_is_only_a_name(string id)
    {
        Assert.Equal("Ana", Assert.Single(Render(new Span("Ana", SpanKind.Mention, id)).Parts).Html);
    }

    [Theory]
    [InlineData("ask @ana_ortiz", "ask @\u2060ana_ortiz")]
    [InlineData("@everyone", "@\u2060everyone")]
    [InlineData("type /who@warm_bot prenatal", "type /who@warm_bot prenatal")]
    [InlineData("write ana@example.org", "write ana@example.org")]
    [InlineData("call @warm_bot", "call @warm_bot")]
    public void In_a_group_a_name_with_an_at_sign_calls_nobody(string words, string shown)
    {
        Assert.Equal(shown, Renderer.Render(Composed(new Span(words)), isForGroup: true).Parts[0].Plain);
        Assert.Equal(words, Renderer.Render(Composed(new Span(words)), isForGroup: false).Parts[0].Plain);
    }

    [Fact]
    public void A_long_list_is_cut_at_a_lines_end()
    {
        var lines = string.Concat(Enumerable.Range(0, 300).Select(i => $"• {i} a colleague near Boise\n"));

        var parts = Render(new Span(lines)).Parts;

        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.True(part.Plain.Length <= TelegramRenderer.LongestText && part.Plain.EndsWith('\n')));
        Assert.Equal(lines, string.Concat(parts.Select(part => part.Plain)));
    }

    [Fact]
    public void A_cut_spares_names_and_times()
    {
        var parts = Render(new Span(new string('x', 4090)), new Span("Ana Maria Ortiz", SpanKind.Mention, "77"), new Span("!")).Parts;

        Assert.Equal([new string('x', 4090), "<a href=\"tg://user?id=77\">Ana Maria Ortiz</a>!"], parts.Select(part => part.Html));
    }

    [Fact]
    public void Emphasis_longer_than_a_message_is_closed_and_opened_again()
    {
        var parts = Render(new Span(new string('x', 5000), SpanKind.Strong)).Parts;

        Assert.Equal([$"<b>{new string('x', 4096)}</b>", $"<b>{new string('x', 904)}</b>"], parts.Select(part => part.Html));
    }

    [Fact]
    public void A_cut_never_halves_an_emoji()
    {
        var parts = Render(new Span("x" + string.Concat(Enumerable.Repeat("😀", 2500)))).Parts;

        Assert.Equal([4095, 906], parts.Select(part => part.Plain.Length));
        Assert.DoesNotContain(parts, part => part.Plain.Contains('\uFFFD', StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_lost_and_every_part_is_whole()
    {
        var words = Gen.String[Gen.Char["ab <>&\"\n😀\uD83D@_*é\u202E"], 0, 3000];
        var span = Gen.Select(words, Gen.Int[0, 2], (text, kind) => kind switch
        {
            0 => new Span(text),
            1 => new Span(text, SpanKind.Strong),
            _ => new Span(text, SpanKind.Mention, "77"),
        });

        span.Array[0, 8].Sample(spans =>
        {
            var parts = Renderer.Render(Composed(spans), isForGroup: false).Parts;

            foreach (var part in parts)
            {
                Assert.InRange(part.Plain.Length, 1, TelegramRenderer.LongestText);
                Assert.Equal(part.Plain, XElement.Parse($"<m>{part.Html}</m>", LoadOptions.PreserveWhitespace).Value);
            }

            var whole = string.Concat(spans.Select(s => TelegramText.Clean(s.Words)));
            Assert.Equal(WithoutBlanks(whole), WithoutBlanks(string.Concat(parts.Select(part => part.Plain))));
        }, iter: 300);
    }

    [Fact]
    public void Blank_messages_have_no_part()
    {
        Assert.Empty(Render(new Span(" \n ")).Parts);
    }

    [Fact]
    public void Buttons_share_a_row_while_a_phone_can_show_them()
    {
        var keyboard = Keyboard(["Yes", "No", "Maybe", "Later"], awaitsWords: false);

        Assert.Equal([3, 1], keyboard.InlineKeyboard.Select(row => row.Count()));
        Assert.Equal([1, 2], Keyboard(["Tell me more about my colleagues", "Refer a client", "I do this too"], false).InlineKeyboard.Select(row => row.Count()));
    }

    [Fact]
    public void Copy_and_admin_buttons_are_Telegrams_own()
    {
        var rendered = Renderer.Render(
            new Composed(
                [new Span("x")],
                [
                    new ComposedButton("Copy", ComposedButtonKind.Copy, "I'd like you to meet Ana"),
                    new ComposedButton("Too long", ComposedButtonKind.Copy, new string('x', 257)),
                    new ComposedButton("Make me admin", ComposedButtonKind.AddBotAsAdmin, ""),
                ],
                AwaitsWords: false),
            isForGroup: false);

        var buttons = rendered.Keyboard!.InlineKeyboard.SelectMany(row => row).ToList();
        Assert.Equal(["Copy", "Make me admin"], buttons.Select(button => button.Text));
        Assert.Equal("I'd like you to meet Ana", buttons[0].CopyText!.Text);
        Assert.Equal("https://t.me/warm_bot?startgroup&admin=delete_messages+pin_messages", buttons[1].Url);
    }

    [Fact]
    public void A_question_opens_the_reply_field_with_its_example()
    {
        var question = Renderer.Render(new Composed([new Span("Where do you work?\nFor example: Boise")], [], AwaitsWords: true), isForGroup: true);

        var markup = Assert.IsType<ForceReplyMarkup>(question.Markup);
        Assert.True(markup.Selective);
        Assert.Equal("For example: Boise", markup.InputFieldPlaceholder);
        Assert.True(Keyboard(["Not now"], awaitsWords: true).ForceReply);
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static RenderedMessage Render(params Span[] spans) => Renderer.Render(Composed(spans), isForGroup: false);

    private static Composed Composed(params Span[] spans) => new(spans, [], AwaitsWords: false);

    private static InlineKeyboardMarkup Keyboard(string[] labels, bool awaitsWords)
    {
        var buttons = labels.Select((label, i) => new ComposedButton(label, ComposedButtonKind.Press, i.ToString(CultureInfo.InvariantCulture)));
        return Renderer.Render(new Composed([new Span("x")], [.. buttons], awaitsWords), isForGroup: true).Keyboard!;
    }
}
