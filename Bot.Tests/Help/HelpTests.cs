using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Help;

public sealed class HelpTests
{
    [Fact]
    public async Task Help_lists_every_command_for_everyone_with_an_example()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/help");

        var listed = community.Services.GetRequiredService<Catalog>().Entries
            .Where(entry => entry.Audience is Audience.Everyone && entry.Name is not ("help" or "start"));
        Assert.All(listed, entry => Assert.Contains($"• /{entry.Name} {entry.Example}".TrimEnd(), ana.LatestPrivateReply.PlainText));
        Assert.Equal(["List what I do", "Who is here?", "What I keep"], ana.LatestPrivateReply.Labels);
    }

    [Fact]
    public async Task Start_says_what_this_is_and_for_which_group_it_speaks()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/help");

        await community.HearAsync(new CommandTyped("start", "", new Dictionary<string, string>(), IsCertain: true)
        {
            Key = TestCommunity.NextKey(),
            From = ana.Speaker,
            In = new Scene("private", "", "", IsPrivate: true),
            Handle = ana.ExternalId,
        });

        Assert.Contains("Welcome, Ana. I speak for Boise bodyworkers", ana.LatestPrivateReply.PlainText);
        await ana.PressesAsync("What can I do?");
        Assert.Contains("/register", ana.LatestPrivateReply.PlainText);
    }
}
