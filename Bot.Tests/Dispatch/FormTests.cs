using Bot.Commands.Chat;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Dispatch;

/// <summary>Where answers come through forms: a form belongs to one question, and nothing is carried out that nobody waits for.</summary>
public sealed class FormTests : IAsyncLifetime
{
    private TestCommunity community = null!;
    private TestMember ben = null!;

    public async Task InitializeAsync()
    {
        community = await TestCommunity.CreateAsync();
        ben = await community.JoinAsync("Ben");
    }

    public async Task DisposeAsync() => await community.DisposeAsync();

    [Fact]
    public async Task A_form_answers_the_question_that_it_was_opened_for()
    {
        await ben.TypesAsync("/refer");
        var question = ben.LatestPrivateReply.Composed.Question;

        await SubmitAsync(question, "prenatal this week");

        Assert.NotNull(question);
        Assert.Equal(1, await community.ReadAsync(db => db.Referrals.CountAsync()));
    }

    [Fact]
    public async Task A_form_for_an_older_question_goes_nowhere()
    {
        await ben.TypesAsync("/refer");
        var older = ben.LatestPrivateReply.Composed.Question;
        await ben.TypesAsync("/who");

        await SubmitAsync(older, "prenatal, for Maria Lopez");

        Assert.StartsWith("I no longer waited for that, and kept nothing of it.", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Equal(0, await community.ReadAsync(db => db.Referrals.CountAsync()));
        Assert.Equal(1, await community.ReadAsync(db => db.Conversations.CountAsync()));
    }

    [Fact]
    public async Task Where_forms_are_used_what_is_said_to_the_bot_is_no_answer_to_the_open_question()
    {
        await ben.TypesAsync("/refer");

        await community.HearAsync(Said("prenatal this week") with { MayAnswer = false });

        Assert.Equal(0, await community.ReadAsync(db => db.Referrals.CountAsync()));
        Assert.Equal(1, await community.ReadAsync(db => db.Conversations.CountAsync()));
    }

    [Fact]
    public async Task What_nobody_waits_for_any_more_is_left_undone_and_said_so()
    {
        await community.HearAsync(new CommandTyped("refer", "prenatal this week", new Dictionary<string, string>(), IsCertain: true)
        {
            ActUntil = community.Clock.GetUtcNow() - TimeSpan.FromSeconds(1),
            Key = TestCommunity.NextKey(),
            From = ben.Speaker,
            In = TestCommunity.InGroup,
            Handle = ben.ExternalId,
        });

        Assert.Equal("That took me too long, so I left it undone. Please try again.", ben.LatestPrivateReply.PlainText);
        Assert.Equal(0, await community.ReadAsync(db => db.Referrals.CountAsync()));
        Assert.Equal(0, await community.ReadAsync(db => db.Members.CountAsync()));
    }

    private Task SubmitAsync(string? question, string words) => community.HearAsync(Said(words) with { Question = question });

    private WordsSaid Said(string words) => new(words, IsToBot: true)
    {
        Key = TestCommunity.NextKey(),
        From = ben.Speaker,
        In = TestCommunity.InGroup,
        Handle = ben.ExternalId,
    };
}
