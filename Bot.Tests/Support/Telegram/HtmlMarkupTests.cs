namespace Bot.Tests.Support.Telegram;

/// <summary>The strict reading of HTML.</summary>
public sealed class HtmlMarkupTests
{
    [Theory]
    [InlineData("<b>bold <i>both</i></b>", "bold both", "bold:bold both|italic:both")]
    [InlineData("<u>u</u><s>s</s><tg-spoiler>t</tg-spoiler>", "ust", "underline:u|strikethrough:s|spoiler:t")]
    [InlineData("<pre><code class=\"language-csharp\">x</code></pre>", "x", "pre:x")]
    [InlineData("<blockquote expandable>q</blockquote>", "q", "expandable_blockquote:q")]
    [InlineData("<a href=\"https://t.me/warm_bot?start=a&amp;b\">go</a>", "go", "text_link:go")]
    [InlineData("<tg-time unix=\"1795425557\" format=\"wDt\">Mon</tg-time>", "Mon", "date_time:Mon")]
    [InlineData("1 &lt; 2 &amp;&amp; &#128512; & &copy;", "1 < 2 && 😀 & &copy;", "")]
    public void Tags_become_entities(string html, string text, string entities)
    {
        var read = HtmlMarkup.Read(html, _ => null);

        Assert.Equal(text, read.Text);
        Assert.Equal(entities, string.Join('|', read.Entities.Select(entity => $"{entity.Type}:{entity.Of(read.Text)}")));
    }

    [Theory]
    [InlineData("<b>open", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("ä<br>", "Unsupported start tag \"br\" at byte offset 2")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("I <3 you", "Unsupported start tag \"3\" at byte offset 2")]
    [InlineData("<a href=\"x", "Unclosed start tag at byte offset 0")]
    [InlineData("<tg-time unix=\"soon\">x</tg-time>", "Invalid date-time specified in the tag \"tg-time\"")]
    public void Broken_markup_is_refused(string html, string reason)
    {
        var refusal = Assert.Throws<ApiRefusal>(() => HtmlMarkup.Read(html, _ => null));

        Assert.Equal($"Bad Request: can't parse entities: {reason}", refusal.Message);
    }

    [Fact]
    public void Blanks_at_the_ends_go_and_entities_move_along()
    {
        var read = HtmlMarkup.Read(" \n<b> Hi </b>\n", _ => null).Trimmed();

        Assert.Equal("Hi", read.Text);
        Assert.Equal(new TextEntity("bold", 0, 2), Assert.Single(read.Entities));
    }

    [Fact]
    public void Typed_text_is_searched_for_commands_and_mentions()
    {
        var read = TypedText.Read("/refer@warm_bot 😀 ask @ana_k, anna@example.org or https://example.org/a. 1/2 #Boise /help");

        Assert.Equal(
            ["bot_command:/refer@warm_bot", "mention:@ana_k", "email:anna@example.org", "url:https://example.org/a", "hashtag:#Boise", "bot_command:/help"],
            read.Entities.Select(entity => $"{entity.Type}:{entity.Of(read.Text)}"));
    }
}
