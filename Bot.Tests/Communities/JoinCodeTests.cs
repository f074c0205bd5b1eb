using Bot.Commands.Communities;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Communities;

public sealed class JoinCodeTests
{
    private const long Issuer = 11;
    private const long Ben = 21;
    private const long Mallory = 22;

    [Fact]
    public async Task A_code_is_eight_characters_that_nobody_takes_for_each_other()
    {
        await using var community = await TestCommunity.CreateAsync();

        var code = await IssueAsync(community);

        Assert.Matches("^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$", code);
    }

    [Fact]
    public async Task A_code_is_read_however_it_is_typed()
    {
        await using var community = await TestCommunity.CreateAsync();
        var code = await IssueAsync(community);

        var entered = await RedeemAsync(community, $" {code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()} ", Ben);

        Assert.Equal(RedeemOutcome.Entered, entered);
    }

    [Fact]
    public async Task The_database_does_not_know_the_code()
    {
        await using var community = await TestCommunity.CreateAsync();
        var code = await IssueAsync(community);

        var stored = await community.ReadAsync(db => db.JoinCodes.SingleAsync());

        Assert.Equal(32, stored.Hash.Length);
        Assert.NotEqual(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(code)), stored.Hash);
    }

    [Fact]
    public async Task Whoever_enters_a_code_first_keeps_it()
    {
        await using var community = await TestCommunity.CreateAsync();
        var code = await IssueAsync(community);

        await RedeemAsync(community, code, Ben);

        Assert.Equal(RedeemOutcome.Wrong, await RedeemAsync(community, code, Mallory));
        Assert.Equal(RedeemOutcome.Entered, await RedeemAsync(community, code, Ben));
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await using var community = await TestCommunity.CreateAsync();
        var code = await IssueAsync(community);

        await RedeemAsync(community, code, Ben, use: true);

        Assert.Equal(RedeemOutcome.Wrong, await RedeemAsync(community, code, Ben));
    }

    [Fact]
    public async Task A_code_is_good_for_a_quarter_of_an_hour()
    {
        await using var community = await TestCommunity.CreateAsync();
        var code = await IssueAsync(community);

        community.Clock.Advance(JoinCode.GoodFor);

        Assert.Equal(RedeemOutcome.Wrong, await RedeemAsync(community, code, Ben));
    }

    [Fact]
    public async Task A_new_code_takes_the_place_of_the_last()
    {
        await using var community = await TestCommunity.CreateAsync();
        var first = await IssueAsync(community);

        var second = await IssueAsync(community);

        Assert.Equal(RedeemOutcome.Wrong, await RedeemAsync(community, first, Ben));
        Assert.Equal(RedeemOutcome.Entered, await RedeemAsync(community, second, Ben));
    }

    [Fact]
    public async Task A_code_for_a_person_joins_no_chat()
    {
        await using var community = await TestCommunity.CreateAsync();
        var code = await IssueAsync(community);

        Assert.Equal(RedeemOutcome.Wrong, await RedeemAsync(community, code, Ben, purpose: JoinPurpose.Chat));
    }

    [Fact]
    public async Task Entering_ones_own_code_spoils_nothing()
    {
        await using var community = await TestCommunity.CreateAsync();
        var code = await IssueAsync(community);

        Assert.Equal(RedeemOutcome.Own, await RedeemAsync(community, code, Issuer));
        Assert.Equal(RedeemOutcome.Entered, await RedeemAsync(community, code, Ben));
    }

    [Fact]
    public async Task After_five_wrong_guesses_even_the_right_one_waits_an_hour()
    {
        await using var community = await TestCommunity.CreateAsync();
        for (var guess = 0; guess < WrongGuesses.Most; guess++)
            Assert.Equal(RedeemOutcome.Wrong, await RedeemAsync(community, $"AAAA-AAA{guess + 2}", Mallory));
        var code = await IssueAsync(community);

        Assert.Equal(RedeemOutcome.TooManyGuesses, await RedeemAsync(community, code, Mallory));
        Assert.Equal(RedeemOutcome.Entered, await RedeemAsync(community, code, Ben));

        community.Clock.Advance(WrongGuesses.CountedFor);
        code = await IssueAsync(community);
        Assert.Equal(RedeemOutcome.Entered, await RedeemAsync(community, code, Mallory));
    }

    [Fact]
    public async Task Of_two_who_enter_a_code_in_one_moment_one_has_it()
    {
        await using var community = await TestCommunity.CreateAsync();
        var code = await IssueAsync(community);
        await using var first = community.Services.CreateAsyncScope();
        await using var second = community.Services.CreateAsyncScope();

        await first.ServiceProvider.GetRequiredService<JoinCodes>().RedeemAsync(JoinPurpose.Member, code, Ben, CancellationToken.None);
        await second.ServiceProvider.GetRequiredService<JoinCodes>().RedeemAsync(JoinPurpose.Member, code, Mallory, CancellationToken.None);
        await CommitAsync(first.ServiceProvider);

        await Assert.ThrowsAsync<ClashException>(() => CommitAsync(second.ServiceProvider));
    }

    private static async Task<string> IssueAsync(TestCommunity community)
    {
        await using var scope = community.Services.CreateAsyncScope();
        var code = await scope.ServiceProvider.GetRequiredService<JoinCodes>().IssueAsync(JoinPurpose.Member, Issuer, CancellationToken.None);
        await CommitAsync(scope.ServiceProvider);
        return code;
    }

    private static async Task<RedeemOutcome> RedeemAsync(
        TestCommunity community, string typed, long by, bool use = false, JoinPurpose purpose = JoinPurpose.Member)
    {
        await using var scope = community.Services.CreateAsyncScope();
        var redeemed = await scope.ServiceProvider.GetRequiredService<JoinCodes>().RedeemAsync(purpose, typed, by, CancellationToken.None);
        if (use) Assert.True(redeemed.Code!.Use(by, community.Clock.GetUtcNow()));
        await CommitAsync(scope.ServiceProvider);
        return redeemed.Outcome;
    }

    private static Task CommitAsync(IServiceProvider services) =>
        services.GetRequiredService<Writer>().CommitAsync(services.GetRequiredService<BotDbContext>(), CancellationToken.None);
}
