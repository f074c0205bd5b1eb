using System.Buffers.Binary;
using System.Buffers.Text;
using Bot.Data.Delivery;
using Bot.Data.Sqlite;
using Bot.Tests.Data;
using Bot.Tests.Support;
using Bot.Tests.Support.Telegram;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Running;

/// <summary>
/// The program on Telegram, stopped kindly and unkindly. Promises 1 to 3 over the wire: what was confirmed is done, once.
/// WARM_HANDOFF_DEEP=1 kills more often.
/// </summary>
public sealed class TelegramProcessTests : IAsyncLifetime
{
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("warm-handoff-").FullName;
    private FakeBotApi telegram = null!;
    private FakeGroup group = null!;
    private FakeUser ben = null!;

    public async Task InitializeAsync()
    {
        telegram = await FakeBotApi.StartAsync(new FakeBotApiOptions { Patience = Patience, Contract = null });
        group = telegram.Supergroup("Boise bodyworkers");
        ben = telegram.User("Ben");
        group.Add(ben);
        group.AddBot();
    }

    public async Task DisposeAsync()
    {
        await telegram.DisposeAsync();
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [UnixFact]
    public async Task Asked_to_stop_while_nothing_happens_it_ends_well()
    {
        using var bot = Start();
        await telegram.WaitUntilConfirmedAsync();
        await group.WaitForMessageAsync(message => message.Text.StartsWith("Hello!", StringComparison.Ordinal));

        Assert.True(await bot.TerminateAsync(TimeToStop) == 0, $"{bot}");
    }

    [UnixFact]
    public async Task Asked_to_stop_while_much_happens_it_ends_well_and_the_next_run_does_the_rest()
    {
        using (var bot = Start())
        {
            Refer(40);
            await telegram.WaitUntilAsync(() => CardsByReferral().Count >= 5);

            Assert.True(await bot.TerminateAsync(TimeToStop) == 0, $"{bot}");
        }

        using var next = Start();
        await EverythingIsDoneAsync(40);
        Assert.Equal(0, await UnsureSendsAsync());
    }

    [UnixFact]
    public async Task Asked_to_stop_while_Telegram_hangs_it_ends_well()
    {
        using var bot = Start();
        await telegram.WaitUntilConfirmedAsync();
        var hanging = telegram.Faults.On().UntilRemoved().Hangs();
        Refer(10);
        telegram.Faults.On("getUpdates").UntilRemoved().Hangs();
        await telegram.WaitUntilAsync(() => hanging.Hits > 0);
        await Task.Delay(500);

        Assert.True(await bot.TerminateAsync(TimeToStop) == 0, $"{bot}");
    }

    [UnixFact]
    public async Task Asked_to_stop_while_Telegram_does_and_never_says_so_it_ends_well_and_counts_what_is_unsure()
    {
        using (var bot = Start())
        {
            await telegram.WaitUntilConfirmedAsync();
            await group.WaitForMessageAsync(message => message.Text.StartsWith("Hello!", StringComparison.Ordinal));
            var mute = telegram.Faults.On("sendMessage").UntilRemoved().HangsAfterwards();
            Refer(5);
            await telegram.WaitUntilAsync(() => mute.Hits >= 2);

            Assert.True(await bot.TerminateAsync(TimeToStop) == 0, $"{bot}");
            mute.Remove();
        }

        using var next = Start();
        await EverythingIsDoneAsync(5);
        Assert.InRange(await UnsureSendsAsync(), 1, 4);
    }

    [UnixFact]
    public async Task Killed_in_the_middle_of_a_hundred_referrals_it_loses_none_and_posts_none_twice_unless_it_was_unsure()
    {
        int[] deaths = Deep.IsWanted ? [0, 1, 3, 7, 12, 20, 30, 45, 60, 75, 90, 99] : [0, 10, 50];
        Refer(100);
        foreach (var cards in deaths)
        {
            using var bot = Start();
            await telegram.WaitUntilAsync(() => bot.HasExited || (Confirmed() > 0 && CardsByReferral().Count >= cards));
            Assert.False(bot.HasExited, $"{bot}");
            await bot.KillAsync();
        }

        using var last = Start();
        await EverythingIsDoneAsync(100);
        Assert.True(await last.TerminateAsync(TimeToStop) == 0, $"{last}");
    }

    private HostProcess Start() => HostProcess.Start(folder, [], new()
    {
        ["Telegram__Token"] = telegram.Token,
        ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
        ["ConnectionStrings__Bot"] = "Data Source=bot.db",
    });

    private void Refer(int times)
    {
        for (var number = 0; number < times; number++) ben.Sends(group, $"/refer@{telegram.Bot.Username} prenatal");
    }

    private int Confirmed() => telegram.AllUpdates.Count - telegram.PendingUpdateIds.Count;

    // The token of [I can help] names the referral: version, action, then eight bytes of its id.
    private Dictionary<long, int> CardsByReferral() => group.MessagesFromBot
        .Select(message => message.Buttons.FirstOrDefault(button => button.Label == "I can help")?.CallbackData)
        .OfType<string>()
        .CountBy(token => BinaryPrimitives.ReadInt64BigEndian(Base64Url.DecodeFromChars(token).AsSpan(2)))
        .ToDictionary();

    private async Task EverythingIsDoneAsync(int referrals)
    {
        await telegram.WaitUntilConfirmedAsync();
        await telegram.WaitUntilAsync(() => CardsByReferral().Count == referrals);
        for (var tries = 0; await ReadAsync(IsBusyAsync); tries++)
        {
            Assert.True(tries < 600, "Something is never done.");
            await Task.Delay(100);
        }

        var posts = await ReadAsync(db => db.Posts.Where(post => post.Kind == "referral").ToDictionaryAsync(post => post.SubjectId));
        var cards = CardsByReferral();
        Assert.Equal(referrals, await ReadAsync(db => db.Referrals.CountAsync()));
        Assert.Equal(posts.Keys.Order(), cards.Keys.Order());
        Assert.All(cards, card => Assert.InRange(card.Value, 1, 1 + Math.Min(1, posts[card.Key].UnsureSends)));
        Assert.All(posts.Values, post => Assert.Equal(PostState.Shown, post.State));
    }

    private static async Task<bool> IsBusyAsync(SqliteBotDbContext db) =>
        await db.Posts.AnyAsync(post => post.State == PostState.Waiting || post.State == PostState.Sending)
        || await db.Inbox.AnyAsync(update => update.State == InboxState.Received || update.State == InboxState.Handled);

    private async Task<int> UnsureSendsAsync() =>
        await ReadAsync(async db => await db.Posts.SumAsync(post => post.UnsureSends) + await db.Inbox.SumAsync(update => update.UnsureSends));

    private async Task<T> ReadAsync<T>(Func<SqliteBotDbContext, Task<T>> read)
    {
        var options = new DbContextOptionsBuilder<SqliteBotDbContext>().UseSqlite($"Data Source={Path.Combine(folder, "bot.db")};Mode=ReadOnly").Options;
        await using var db = new SqliteBotDbContext(options);
        return await read(db);
    }
}
