using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Commands.Chat;
using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Commands.Dispatch;

/// <summary>What a token says once its signature held.</summary>
public sealed record Press(ButtonAction Action, long Subject, long Argument);

/// <summary>
/// Makes the tokens that buttons carry, and reads them back: version, action, subject, argument and 16 bytes of
/// HMAC-SHA256, 34 bytes in all, 46 characters of base64url. The same button always has the same token, so a redraw
/// changes nothing. It fits Telegram's callback data (64 bytes) and start links (64 characters).
/// </summary>
/// <remarks>A token says what is meant, never who may: that is checked at the press.</remarks>
public sealed class Tokens(IServiceScopeFactory scopes, Vault vault, IdSource ids) : IDisposable
{
    public const int Length = 46;
    private const byte Version = 1;
    private const int BodyBytes = 18;
    private const int MacBytes = 16;

    private readonly SemaphoreSlim loading = new(1, 1);
    private byte[][]? keys;

    public async Task<string> SignAsync(PressButton button, CancellationToken cancellationToken)
    {
        var newest = (await KeysAsync(cancellationToken))[0];
        return Sign(button, newest);
    }

    /// <returns>Null for what we never signed.</returns>
    public async Task<Press?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var known = await KeysAsync(cancellationToken);
        Span<byte> bytes = stackalloc byte[BodyBytes + MacBytes];
        if (token.Length != Length || !Base64Url.IsValid(token)) return null;
        if (Base64Url.DecodeFromChars(token, bytes) != bytes.Length) return null;

        var body = bytes[..BodyBytes];
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var key in known)
        {
            HMACSHA256.HashData(key, body, mac);
            if (!CryptographicOperations.FixedTimeEquals(mac[..MacBytes], bytes[BodyBytes..])) continue;

            return body[0] == Version
                ? new Press(new ButtonAction(body[1]), BinaryPrimitives.ReadInt64BigEndian(body[2..]), BinaryPrimitives.ReadInt64BigEndian(body[10..]))
                : null;
        }

        return null;
    }

    /// <summary>Recognises a word that is kept nowhere: without the key, nobody who reads the database can try words out.</summary>
    /// <param name="word">Says what it is for, too; longer than a token's body, so that it is never one.</param>
    /// <returns>32 bytes of HMAC-SHA256.</returns>
    public async Task<byte[]> KeyedHashAsync(string word, CancellationToken cancellationToken) =>
        HMACSHA256.HashData((await KeysAsync(cancellationToken))[0], Encoding.UTF8.GetBytes(word));

    public void Dispose() => loading.Dispose();

    private static string Sign(PressButton button, byte[] key)
    {
        Span<byte> bytes = stackalloc byte[BodyBytes + HMACSHA256.HashSizeInBytes];
        bytes[0] = Version;
        bytes[1] = button.Action.Code;
        BinaryPrimitives.WriteInt64BigEndian(bytes[2..], button.Subject);
        BinaryPrimitives.WriteInt64BigEndian(bytes[10..], button.Argument);
        HMACSHA256.HashData(key, bytes[..BodyBytes], bytes[BodyBytes..]);
        return Base64Url.EncodeToString(bytes[..(BodyBytes + MacBytes)]);
    }

    private async Task<byte[][]> KeysAsync(CancellationToken cancellationToken)
    {
        if (keys is { } ready) return ready;

        await loading.WaitAsync(cancellationToken);
        try
        {
            return keys ??= await LoadAsync(cancellationToken);
        }
        finally
        {
            loading.Release();
        }
    }

    private async Task<byte[][]> LoadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var stored = await db.SigningKeys.OrderByDescending(key => key.Id).ToListAsync(cancellationToken);
        var opened = stored.Select(key => vault.OpenOwn(key.Value, SigningKey.ValuePurpose(key.Id))).OfType<byte[]>().ToArray();
        if (opened.Length > 0) return opened;

        var id = ids.Next();
        var fresh = RandomNumberGenerator.GetBytes(32);
        db.SigningKeys.Add(new SigningKey(id, vault.Seal(fresh, SigningKey.ValuePurpose(id))));
        await scope.ServiceProvider.GetRequiredService<Writer>().CommitAsync(db, cancellationToken);
        return [fresh];
    }
}
