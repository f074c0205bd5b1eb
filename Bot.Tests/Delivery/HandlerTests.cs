using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Delivery;

/// <summary>A handler that breaks, or meets somebody who is faster.</summary>
public sealed class HandlerTests
{
    private const string Canary = "Maria Lopez 208-555-0142";
    private const string SomethingBroke = "Something went wrong on my side and nothing was changed. Please try again in a moment.";

    [Fact]
    public async Task Whoever_meets_a_bug_hears_so_kindly_and_the_others_go_on()
    {
        var journal = new Journal
        {
            Before = (words, services, _) =>
            {
                services.GetRequiredService<BotDbContext>().Add(new Community(new CommunityId(77)));
                return words.StartsWith("ok", StringComparison.Ordinal) ? Task.CompletedTask : throw new InvalidOperationException($"No idea about {words}");
            },
        };
        await using var community = await TestCommunity.CreateAsync(more: journal.Attach);

        await community.Services.GetRequiredService<Inbox>()
            .ReceiveAsync([Journal.Note(Canary), Journal.Note("ok", "ana")], [], CancellationToken.None);
        await community.QuietAsync();

        Assert.Equal([SomethingBroke, "Kept: ok"], community.Platform.Messages.Select(message => message.PlainText));
        Assert.Equal(["ok"], journal.Entries);
        Assert.DoesNotContain(community.Logs.Lines, line => line.Contains("Maria", StringComparison.Ordinal) || line.Contains("0142", StringComparison.Ordinal));
        Assert.Contains(community.Logs.Lines, line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Work_that_the_database_will_never_take_is_a_bug_and_not_a_reason_to_wait()
    {
        var journal = new Journal
        {
            Before = (words, services, _) =>
            {
                var db = services.GetRequiredService<BotDbContext>();
                var place = db.Places.Local.First();
                if (words == "twice") db.Places.Add(new Place(new PlaceId(4), place.ChatId, place.Topic));
                return Task.CompletedTask;
            },
        };
        await using var community = await TestCommunity.CreateAsync(more: journal.Attach);
        await community.HearAsync(Journal.Note("before"));

        await community.Services.GetRequiredService<Inbox>()
            .ReceiveAsync([Journal.Note("twice"), Journal.Note("after")], [], CancellationToken.None);
        await community.QuietAsync();

        Assert.Equal(["Kept: before", SomethingBroke, "Kept: after"], community.Platform.Messages.Select(message => message.PlainText));
    }

    [Fact]
    public async Task An_ordinary_message_that_meets_a_bug_is_answered_by_silence()
    {
        await using var community = await TestCommunity.CreateAsync(more: services =>
            services.AddScoped<Bot.Commands.Communities.CommunityReading>(_ => throw new InvalidOperationException()));
        var cara = await community.JoinAsync("Cara");

        await cara.SaysAsync("who handles prenatal massage near Boise?", isToBot: false);

        Assert.Empty(community.Platform.Messages);
        Assert.Contains(community.Logs.Lines, line => line.Contains("A handler failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_who_change_the_same_thing_at_once_both_get_what_they_wanted()
    {
        var rounds = Deep.IsWanted ? 200 : 12;
        var journal = new Journal
        {
            // Two lanes, one aggregate: each adds an account to the member that both read before either saves.
            Before = async (words, services, cancellationToken) =>
            {
                if (words == "first") return;

                var member = await services.GetRequiredService<BotDbContext>().Members.OrderBy(m => m.Id).FirstAsync(cancellationToken);
                await Task.Delay(2, cancellationToken);
                member.AddAccount(Platform.Telegram, words, words, null);
            },
        };
        await using var community = await TestCommunity.CreateAsync(more: journal.Attach);
        await community.HearAsync(Journal.Note("first", "ben", "group 0"));

        for (var round = 0; round < rounds; round++)
        {
            var updates = Enumerable.Range(0, 4).Select(lane => Journal.Note($"{round}.{lane}", $"person {lane}", $"group {lane}")).ToList();
            await community.Services.GetRequiredService<Inbox>().ReceiveAsync(updates, [], CancellationToken.None);
        }

        await community.QuietAsync();
        var accounts = await community.ReadAsync(async db => (await db.Members.OrderBy(m => m.Id).FirstAsync()).Accounts.Count);
        Assert.Equal(1 + (4 * rounds), accounts);
        Assert.Equal(1 + (4 * rounds), community.Platform.Messages.Count);
        Assert.DoesNotContain(community.Platform.Messages, message => message.PlainText == SomethingBroke);
        Assert.Contains(community.Logs.Lines, line => line.Contains("met another change", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_colleagues_who_press_at_once_all_offer_and_each_is_told_of_once()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        await ben.TypesAsync("/refer prenatal");
        if (ben.LatestPrivateReply.Button("Post") is not null) await ben.PressesAsync("Post");
        var token = community.PublicMessages[^1].Button("I can help")!.Value;

        var presses = Enumerable.Range(0, 12).Select(number => new ButtonPressed(token, null)
        {
            Key = TestCommunity.NextKey(),
            From = new Speaker($"c{number}", $"Colleague{number}", null),
            In = TestCommunity.InGroup,
            Handle = $"c{number}",
        }).ToList();
        await Task.WhenAll(presses.Concat(presses).Select(press => community.HearAsync(press)));

        var referral = await community.ReadAsync(db => db.Referrals.SingleAsync());
        Assert.Equal(12, referral.Offers.Count);
        Assert.All(Enumerable.Range(0, 12), number => Assert.Single(
            ben.PrivateMessages, message => message.PlainText.Contains($"Colleague{number} can help", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_administrator_who_writes_as_the_group_is_asked_to_write_as_themselves_and_is_no_member()
    {
        await using var community = await TestCommunity.CreateAsync();

        await community.HearAsync(new CommandTyped("refer", "prenatal", new Dictionary<string, string>(), IsCertain: true)
        {
            Key = TestCommunity.NextKey(),
            From = new Speaker("group", "Boise bodyworkers", null, IsNobody: true),
            In = TestCommunity.InGroup,
            Handle = "group",
        });
        await community.HearAsync(new WordsSaid("who does prenatal?", IsToBot: true)
        {
            Key = TestCommunity.NextKey(),
            From = new Speaker("group", "Boise bodyworkers", null, IsNobody: true),
            In = TestCommunity.InGroup,
            Handle = "group",
        });

        Assert.StartsWith("You are writing as the group", Assert.Single(community.Platform.Messages).PlainText, StringComparison.Ordinal);
        Assert.Equal(0, await community.ReadAsync(db => db.Members.CountAsync()));
        Assert.Equal(0, await community.ReadAsync(db => db.Profiles.CountAsync()));
    }
}
