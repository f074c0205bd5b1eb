using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Tests.Support.Telegram;

/// <summary>Everybody and everything there is. All changes pass <see cref="Change{T}"/>, one at a time.</summary>
internal sealed class FakeWorld
{
    private readonly Lock gate = new();
    private readonly TimeSpan patience;
    private readonly Dictionary<string, int> lastNumbers = [];

    public FakeWorld(TimeProvider time, FakeBot bot, TimeSpan patience)
    {
        Time = time;
        Bot = bot;
        this.patience = patience;
        Updates = new UpdateQueue(time);
        Delivery = new Delivery(this);
        Log = new CallLog(this);
    }

    public TimeProvider Time { get; }

    public FakeBot Bot { get; }

    public ChangeSignal Changed { get; } = new();

    public UpdateQueue Updates { get; }

    public Delivery Delivery { get; }

    public CallLog Log { get; }

    public CommandMenus Menus { get; } = new();

    public ImmutableDictionary<long, FakeUser> Users { get; private set; } = ImmutableDictionary<long, FakeUser>.Empty;

    public ImmutableDictionary<long, FakeChat> Chats { get; private set; } = ImmutableDictionary<long, FakeChat>.Empty;

    public ImmutableList<CallbackTap> Taps { get; private set; } = [];

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Numbers of one kind, counted from 1.</summary>
    public int Next(string kind) => lastNumbers[kind] = lastNumbers.GetValueOrDefault(kind) + 1;

    public T Change<T>(Func<T> change)
    {
        T result;
        lock (gate) result = change();
        Changed.Raise();
        return result;
    }

    public void Change(Action change)
    {
        lock (gate) change();
        Changed.Raise();
    }

    public T Read<T>(Func<T> read)
    {
        lock (gate) return read();
    }

    public void Add(FakeUser user)
    {
        Users = Users.Add(user.Id, user);
        Chats = Chats.Add(user.Id, user.PrivateChat);
    }

    public void Add(FakeGroup group) => Chats = Chats.Add(group.Id, group);

    public CallbackTap AddTap(FakeUser by, FakeMessage message, string data)
    {
        var tap = new CallbackTap(this, (4_000_000_000_000L + Next("tap")).ToString(CultureInfo.InvariantCulture), by, message, data, Now);
        Taps = Taps.Add(tap);
        return tap;
    }

    /// <summary>Waits by the wall clock, never by <see cref="Time"/>: this is a test's patience.</summary>
    public async Task WaitUntilAsync(Func<bool> condition, TimeSpan? within, string what)
    {
        using var deadline = new CancellationTokenSource(within ?? patience);
        while (true)
        {
            var next = Changed.Next;
            if (condition()) return;
            if (deadline.IsCancellationRequested) Assert.Fail($"Waited {within ?? patience} for {what}. There is:\n{WorldReport.Of(this)}");

            // The condition may look at things outside this world, so look again from time to time.
            var again = Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
            await Task.WhenAny(next, again);
        }
    }
}
