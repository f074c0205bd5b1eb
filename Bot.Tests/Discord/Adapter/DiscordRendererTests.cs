using System.Text;
using Bot.Commands.Chat;
using Bot.Discord;
using Bot.Host.Discord;
using CsCheck;

namespace Bot.Tests.Discord.Adapter;

/// <summary>What stands in a message after it was put into Discord's words.</summary>
public sealed class DiscordRendererTests
{
    [Theory]
    [InlineData("Ann_Lee*", @"Ann\_Lee\*")]
    [InlineData("~~gone~~ ||secret||", @"\~\~gone\~\~ \|\|secret\|\|")]
    [InlineData("`code`", @"\`code\`")]
    [InlineData("<@1> <@&2> <#3> <t:1> </who:4>", @"\<@1> \<@&2> \<#3> \<t:1> \</who:4>")]
    [InlineData("@everyone and @here", "@everyone and @here")]
    [InlineData("# big", @"\# big")]
    [InlineData("room # 3", "room # 3")]
    [InlineData("> said", @"\> said")]
    [InlineData("  - item", @"  \- item")]
    [InlineData("1. first", @"1\. first")]
    [InlineData("208-555-0142", "208-555-0142")]
    [InlineData("two\n# lines\n12) more", "two\n\\# lines\n12\\) more")]
    [InlineData("[x](y)", @"\[x\](y)")]
    [InlineData(@"¯\_(ツ)_/¯", @"¯\\\_(ツ)\_/¯")]
    [InlineData("see https://ana.example/a_b now", "see <https://ana.example/a_b> now")]
    [InlineData("https://a.example/**x", @"<https://a.example/>\*\*x")]
    [InlineData("Fish & Chips \"hi\" 😀", "Fish & Chips \"hi\" 😀")]
    [InlineData("abc\u202Edef\u2066g\0\r\u0007", "abcdefg")]
    public void Data_stays_data(string typed, string markup)
    {
        var part = Assert.Single(Render(new Span(typed)).Parts);

        Assert.Equal(markup, part.Content);
        Assert.Empty(part.Called);
        Assert.Empty(part.ToBody().AllowedMentions.Parse);
        Assert.Null(part.ToBody().AllowedMentions.Users);
    }

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a\uFFFDb", Render(new Span("a\uD83Db")).Parts[0].Content);

    [Fact]
    public void Emphasis_mentions_and_moments_have_their_markup()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1795425557);

        var part = Assert.Single(Render(
            new Span("A*", SpanKind.Strong), new Span("B", SpanKind.Strong), new Span(" "), new Span("<Ana>", SpanKind.Mention, "77"), new Span(" "),
            new Span("Mon 23 Nov, 09:00 Boise time", SpanKind.Moment, At: at)).Parts);

        Assert.Equal(@"**A\*B **<@77> <t:1795425557:f> (Mon 23 Nov, 09:00 Boise time)", part.Content);
        Assert.Equal([new Snowflake(77)], part.ToBody().AllowedMentions.Users!);
        Assert.Equal([new Snowflake(77)], part.ToEdit().AllowedMentions.Users!);
    }

    [Theory]
    [InlineData("77>")]
    [InlineData("")]
    [InlineData("everyone")]
    public void A_mention_of_what_is_no_id_is_only_a_name(string id)
    {
        var part = Assert.Single(Render(new Span("Ana", SpanKind.Mention, id)).Parts);

        Assert.Equal("Ana", part.Content);
        Assert.Empty(part.Called);
    }

    [Fact]
    public void A_long_list_is_cut_at_a_lines_end_and_each_part_calls_its_own()
    {
        var spans = Enumerable.Range(1, 150).SelectMany(i => new[] { new Span("• "), new Span("x", SpanKind.Mention, $"{i}"), new Span(" a colleague near Boise\n") });

        var parts = Render([.. spans]).Parts;

        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.EndsWith("Boise\n", part.Content, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.All(part.Called, person => Assert.Contains($"<@{person}>", part.Content, StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(1, 150).Select(i => new Snowflake((ulong)i)), parts.SelectMany(part => part.Called));
    }

    [Fact]
    public void Nothing_is_lost_and_every_part_fits()
    {
        var words = Gen.String[Gen.Char["ab <>&\"\n😀\uD83D@_*`~|#-1.[]()\\/:htps\u202E"], 0, 5000];

        words.Sample(typed =>
        {
            var parts = Render(new Span(typed)).Parts;

            Assert.All(parts, part => Assert.InRange(part.Content.Length, 1, DiscordRenderer.LongestContent));
            Assert.Equal(WithoutBlanks(DiscordText.Clean(typed)), WithoutBlanks(string.Concat(parts.Select(part => Shown(part.Content)))));
        }, iter: 200);
    }

    [Fact]
    public void Words_to_copy_stand_in_a_block_of_their_own()
    {
        var part = Assert.Single(Render(new Composed(
            [new Span("Forward this:")], [new ComposedButton("Copy", ComposedButtonKind.Copy, "Meet *Ana*\n```hi")], AwaitsWords: false)).Parts);

        Assert.Equal("Forward this:\n```\nMeet *Ana*\n'''hi\n```", part.Content);
        Assert.Empty(part.Components);
    }

    [Fact]
    public void Buttons_come_five_in_a_row_and_the_first_one_stands_out()
    {
        var part = Assert.Single(Render(new Composed([new Span("x")], Presses(7), AwaitsWords: false)).Parts);

        Assert.Equal([5, 2], part.Components.Select(row => row.Components!.Count));
        Assert.Equal([1, 2, 2, 2, 2, 2, 2], part.Components.SelectMany(row => row.Components!).Select(button => button.Style!.Value));
    }

    [Fact]
    public void More_buttons_than_a_message_takes_go_on_in_a_second_one()
    {
        var parts = Render(new Composed([new Span("x")], Presses(27), AwaitsWords: false)).Parts;

        Assert.Equal([25, 2], parts.Select(part => part.Components.Sum(row => row.Components!.Count)));
    }

    [Fact]
    public void Places_are_picked_in_a_row_of_their_own_and_what_Discord_has_not_is_left_out()
    {
        var part = Assert.Single(Render(new Composed(
            [new Span("x")],
            [
                new ComposedButton("Make me admin", ComposedButtonKind.AddBotAsAdmin, ""),
                new ComposedButton("Where may I answer?", ComposedButtonKind.PickPlaces, "pick"),
                new ComposedButton(new string('x', 90), ComposedButtonKind.Press, "press"),
            ],
            AwaitsWords: false)).Parts);

        Assert.Equal(2, part.Components.Count);
        Assert.Equal(new string('x', 79) + "…", Assert.Single(part.Components[0].Components!).Label);
        var select = Assert.Single(part.Components[1].Components!);
        Assert.Equal((Component.TypeChannelSelect, "pick", "Where may I answer?"), (select.Type, select.CustomId, select.Placeholder));
        Assert.Equal([Channel.TypeText, Channel.TypeAnnouncement], select.ChannelTypes!);
        Assert.Equal((0, 25), (select.MinValues, select.MaxValues));
    }

    [Fact]
    public void Blank_messages_have_no_part() => Assert.Empty(Render(new Span(" \n ")).Parts);

    [Fact]
    public void A_form_shows_the_whole_question()
    {
        var form = DiscordForms.Form(Question("Where do you work? I show it to colleagues who look for somebody near them.\nFor example: Boise"))!;

        Assert.Equal("q:directory.area:0", form.CustomId);
        Assert.Equal("Where do you work? I show it to colleagues w…", form.Title);
        Assert.Equal([Component.TypeTextDisplay, Component.TypeLabel], form.Components.Select(component => component.Type));
        Assert.Contains("For example: Boise", form.Components[0].Content, StringComparison.Ordinal);
        Assert.Equal("directory.area:0", DiscordForms.AnsweredBy(form.CustomId));
    }

    [Fact]
    public void A_short_question_is_the_forms_title()
    {
        var form = DiscordForms.Form(Question("Where do you work?"))!;

        Assert.Equal("Where do you work?", form.Title);
        Assert.Equal(Component.TypeLabel, Assert.Single(form.Components).Type);
    }

    [Fact]
    public void A_question_without_a_name_has_no_form()
    {
        Assert.Null(DiscordForms.Form(Question("Where?") with { Question = null }));
        Assert.Null(DiscordForms.Opener(Question("Where?") with { Question = new string('x', 99) }));
    }

    private static Composed Question(string words) => new([new Span(words)], [], AwaitsWords: true) { Question = "directory.area:0" };

    private static ComposedButton[] Presses(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new ComposedButton($"Button {i}", ComposedButtonKind.Press, $"token-{i}"))];

    /// <summary>As Discord shows plain words: a backslash makes the next sign an ordinary one, and brackets around an address are not shown.</summary>
    private static string Shown(string markup)
    {
        var shown = new StringBuilder();
        for (var at = 0; at < markup.Length; at++)
        {
            if (markup[at] == '\\')
            {
                shown.Append(markup[++at]);
            }
            else if (markup[at] == '<')
            {
                var end = markup.IndexOf('>', at);
                Assert.Matches("^https?://", markup[(at + 1)..end]);
                shown.Append(markup[(at + 1)..end]);
                at = end;
            }
            else
            {
                shown.Append(markup[at]);
            }
        }

        return shown.ToString();
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static RenderedMessage Render(params Span[] spans) => Render(new Composed(spans, [], AwaitsWords: false));

    private static RenderedMessage Render(Composed message) => DiscordRenderer.Render(message);
}
