using System.Text;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Data.Directory;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Data;

/// <summary>Nothing private lies on the disk in the clear, and nothing erased lies there at all.</summary>
public sealed class CanaryTests
{
    private const string Canary = "Maria Canary, 208-555-0142";

    private static readonly DateTimeOffset Noon = TestDatabase.Noon;

    [Fact]
    public async Task Notes_contacts_and_updates_are_nowhere_in_plain_text()
    {
        await using var database = await TestDatabase.CreateAsync();
        var vault = database.Vault;
        var referral = Sample.Referral(1);
        referral.KeepNote(Sample.Ben, vault.Seal(Canary, referral.NotePurpose), Noon);
        var profile = new Profile(1, Sample.Ben, Sample.Chat);
        profile.ReachBy(vault.Seal(Canary, profile.ContactPurpose()), Noon);
        profile.WorkIn("Plain Boise", Noon);
        var update = new InboxUpdate(
            1, Platform.Telegram, "7", "900", "chat 21", "chat 21", vault.Seal(Canary, InboxUpdate.PayloadPurpose(1)), Noon);

        await database.AddAsync(referral, profile, update);

        var files = FilesOf(database);
        Assert.Contains(files, file => file.EndsWith(".db-wal", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith(".xml", StringComparison.Ordinal));
        Assert.True(IsOnDisk(database, Encoding.UTF8.GetBytes("Plain Boise")), "The search finds what is there.");
        Assert.False(IsOnDisk(database, Encoding.UTF8.GetBytes(Canary)));
        Assert.False(IsOnDisk(database, Encoding.Unicode.GetBytes(Canary)));
        Assert.False(IsOnDisk(database, Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary))[..^4])));
    }

    [Theory]
    [InlineData(26)]
    [InlineData(20_000)] // spills over into pages of its own
    public async Task An_erased_note_is_gone_from_the_disk_even_sealed(int length)
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Sample.Referral(1);
        referral.KeepNote(Sample.Ben, database.Vault.Seal(new string('x', length), referral.NotePurpose), Noon);
        await database.AddAsync(referral);
        Assert.True(await database.NewContext().ClearLogAsync(CancellationToken.None));
        var bytes = (byte[])(await database.ScalarAsync("SELECT Text FROM PrivateNotes"))!;
        var trace = bytes[^40..];
        Assert.True(IsOnDisk(database, trace), "The search finds what is there.");

        await database.ChangeAsync(db => db.Referrals.SingleAsync(), r => r.EraseNote());
        Assert.True(await database.NewContext().ClearLogAsync(CancellationToken.None));

        Assert.False(IsOnDisk(database, trace));
    }

    [Fact]
    public async Task A_note_that_was_replaced_and_a_payload_that_was_answered_are_gone_too()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Sample.Referral(1);
        referral.KeepNote(Sample.Ben, database.Vault.Seal(Canary, referral.NotePurpose), Noon);
        var update = new InboxUpdate(
            1, Platform.Telegram, "7", "900", "chat 21", "chat 21", database.Vault.Seal(Canary, InboxUpdate.PayloadPurpose(1)), Noon);
        await database.AddAsync(referral, update);
        var note = ((byte[])(await database.ScalarAsync("SELECT Text FROM PrivateNotes"))!)[^40..];
        var payload = ((byte[])(await database.ScalarAsync("SELECT Payload FROM Inbox"))!)[^40..];

        await database.ChangeAsync(
            db => db.Referrals.SingleAsync(), r => r.KeepNote(Sample.Ben, database.Vault.Seal("Mia", r.NotePurpose), Noon));
        await database.ChangeAsync(db => db.Inbox.SingleAsync(), u => u.Handle(null));
        Assert.True(await database.NewContext().ClearLogAsync(CancellationToken.None));

        Assert.False(IsOnDisk(database, note));
        Assert.False(IsOnDisk(database, payload));
    }

    [Fact]
    public async Task While_somebody_reads_the_log_is_kept_and_can_be_cleared_later()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (reader, clearing) = (database.NewContext(), database.NewContext());
        await clearing.Database.OpenConnectionAsync();
        await clearing.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 50");

        await reader.Database.OpenConnectionAsync();
        await reader.Database.ExecuteSqlRawAsync("BEGIN DEFERRED");
        await reader.Referrals.CountAsync();

        Assert.False(await clearing.ClearLogAsync(CancellationToken.None));

        await reader.Database.ExecuteSqlRawAsync("COMMIT");
        Assert.True(await clearing.ClearLogAsync(CancellationToken.None));
    }

    private static bool IsOnDisk(TestDatabase database, byte[] bytes) =>
        FilesOf(database).Any(file => ReadShared(file).AsSpan().IndexOf(bytes) >= 0);

    private static List<string> FilesOf(TestDatabase database) =>
    [
        .. System.IO.Directory.GetFiles(Path.GetDirectoryName(database.File)!, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)),
    ];

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
