using Bot.Commands.Chat;

namespace Bot.Tests.Referrals;

public sealed class HostileWordsTests
{
    [Theory]
    [InlineData("<b>Bold</b>")]
    [InlineData("@everyone")]
    [InlineData("*_`[x](y)")]
    [InlineData("👩‍👩‍👧‍👦{0}{{1}}")]
    [InlineData("\u202Eevil intentions", "evil")]
    public async Task A_name_stays_a_name_through_the_whole_handoff(string name, string? calledBy = null)
    {
        calledBy ??= name;
        await using var scene = await ReferralScene.CreateAsync();
        var odd = await scene.Community.JoinAsync(name);
        var card = await scene.AskAsync();

        await odd.PressesAsync(card, "I can help");
        await scene.Ben.PressesAsync($"Choose {calledBy}");

        Assert.StartsWith($"✅ {calledBy} will look after this one.", card.PlainText, StringComparison.Ordinal);
        Assert.All(card.Composed.Spans, span => Assert.NotEqual(SpanKind.Mention, span.Kind));
        Assert.Contains(card.Composed.Spans, span => span.Words == calledBy);
    }

    [Fact]
    public async Task Five_thousand_letters_are_answered_and_stay_off_the_card()
    {
        await using var scene = await ReferralScene.CreateAsync();

        await scene.Ben.TypesAsync($"/refer prenatal in Boise {string.Join(' ', Enumerable.Repeat("zzyzx", 1000))}");

        Assert.DoesNotContain(scene.Community.PublicMessages, message => message.PlainText.Contains("zzyzx", StringComparison.Ordinal));
        Assert.InRange(scene.Ben.LatestPrivateReply.PlainText.Length, 1, 2000);
    }

    [Fact]
    public async Task A_contact_of_a_whole_page_is_asked_for_once_more()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();
        await scene.Ana.PressesAsync("I can help");
        await scene.Ana.PressesAsync("By phone");

        await scene.Ana.TypesAsync(new string('9', 5000));
        Assert.StartsWith("One line with a number", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await scene.Ana.TypesAsync("208-555-0100");

        Assert.Contains("Ben gets it", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }
}
