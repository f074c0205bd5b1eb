using System.Collections.Concurrent;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Delivery;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Bot.Commands.Chat.Words;

namespace Bot.Tests.Delivery;

/// <summary>A feature of the tests: cards and tellings that say what the test wants at the moment of drawing.</summary>
internal sealed class Noticeboard : IAsyncDisposable
{
    private const string Kind = "notice";

    private readonly Wording wording = new();
    private readonly DatabaseProbe probe = new();
    private TestCommunity? community;

    public TestCommunity Community => community!;

    public RecordingPlatform Platform => Community.Platform;

    public DatabaseProbe Database => probe;

    public static async Task<Noticeboard> CreateAsync(Action<IServiceCollection>? more = null)
    {
        var board = new Noticeboard();
        board.community = await TestCommunity.CreateAsync(more: services =>
        {
            services.AddSingleton(board.wording).AddDrawer<NoticeDrawer>(Kind);
            board.probe.Attach(services);
            more?.Invoke(services);
        });
        return board;
    }

    /// <summary>What the notice says from now on; the action may throw.</summary>
    public void Word(long subject, Func<string> words) => wording.Words[subject] = words;

    /// <summary>Wants a card shown, or drawn again.</summary>
    public async Task ShowAsync(long subject, string topic = "", string group = "group", bool andWait = true)
    {
        await SaveAsync(async services =>
        {
            var actors = services.GetRequiredService<ActorResolver>();
            var chat = await actors.ChatAsync(Bot.Data.Communities.Platform.Console, new Scene(group, group, topic, false), CancellationToken.None);
            var place = await actors.PlaceAsync(chat, topic, CancellationToken.None);
            await services.GetRequiredService<Outbox>().ShowAsync(Kind, subject, place, CancellationToken.None);
        });
        if (andWait) await Community.QuietAsync();
    }

    /// <summary>Wants a person told; they must have acted before.</summary>
    public async Task TellAsync(TestMember person, long subject, bool andWait = true)
    {
        await SaveAsync(async services =>
        {
            var db = services.GetRequiredService<BotDbContext>();
            var member = await db.Members.SingleAsync(m => m.Accounts.Any(account => account.ExternalId == person.ExternalId));
            var place = await db.Places.FirstAsync();
            await services.GetRequiredService<Outbox>().TellAsync(member.Id, Kind, subject, place, null, CancellationToken.None);
        });
        if (andWait) await Community.QuietAsync();
    }

    public Task<Post> RowAsync(long subject) => Community.ReadAsync(db => db.Posts.AsNoTracking().SingleAsync(post => post.Kind == Kind && post.SubjectId == subject));

    /// <summary>Every message that says this notice, in the order of sending.</summary>
    public IReadOnlyList<ShownMessage> Copies(long subject) =>
        [.. Platform.Messages.Where(message => message.First.PlainText.StartsWith($"Notice {subject}:", StringComparison.Ordinal))];

    public IReadOnlyList<PlatformCall> CallsFor(long subject) =>
        [.. Platform.Calls.Where(call => call.Message.PlainText.StartsWith($"Notice {subject}:", StringComparison.Ordinal))];

    /// <summary>Waits until something is so, by the wall clock.</summary>
    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 1500, $"Waited in vain: {what}");
            await Task.Delay(10);
        }
    }

    public ValueTask DisposeAsync() => Community.DisposeAsync();

    private async Task SaveAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = Community.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
        await Community.Services.GetRequiredService<Writer>().CommitAsync(scope.ServiceProvider.GetRequiredService<BotDbContext>(), CancellationToken.None);
        Community.Services.GetRequiredService<DeliverySignals>().Outgoing.Set();
    }

    private sealed class Wording
    {
        public ConcurrentDictionary<long, Func<string>> Words { get; } = new();
    }

    private sealed class NoticeDrawer(Wording wording) : IPostDrawer
    {
        public Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
        {
            var words = wording.Words.GetValueOrDefault(post.SubjectId, () => "as it is")();
            return Task.FromResult<Drawing?>(new Drawing(Say($"Notice {(int)post.SubjectId}: {words}")));
        }
    }
}
