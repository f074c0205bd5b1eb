using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Data;

/// <summary>Seals private values and opens them for one reader. The key ring lies beside the database.</summary>
public sealed class Vault(IDataProtectionProvider protection)
{
    public Sealed Seal(string value, Purpose purpose) => Seal(Encoding.UTF8.GetBytes(value), purpose);

    public Sealed Seal(byte[] value, Purpose purpose) => new(ProtectorFor(purpose).Protect(value));

    /// <summary>Opens a value while something is drawn for <paramref name="reader"/>.</summary>
    /// <returns>Null where the key that sealed it is gone: the value is lost, the rest goes on.</returns>
    /// <exception cref="UnauthorizedAccessException">The reader is not among those of the purpose: a bug, never a person's doing.</exception>
    public string? Open(Sealed value, Purpose purpose, MemberId reader)
    {
        if (!purpose.Readers.Contains(reader))
            throw new UnauthorizedAccessException($"A value sealed for '{purpose.Kind}' was about to be shown to someone else.");

        return Unprotect(value, purpose) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
    }

    /// <summary>Opens what the bot keeps for itself: stored updates, answers on their way, its signing keys.</summary>
    /// <returns>As <see cref="Open"/>.</returns>
    /// <exception cref="UnauthorizedAccessException">The purpose has readers, so the value is a member's.</exception>
    public byte[]? OpenOwn(Sealed value, Purpose purpose)
    {
        if (purpose.Readers.Count > 0)
            throw new UnauthorizedAccessException($"A member's value sealed for '{purpose.Kind}' was opened without a reader.");

        return Unprotect(value, purpose);
    }

    /// <summary>Seals a value anew where its owner or its row has another id now. Nobody sees it.</summary>
    /// <returns>The value as it was where the key that sealed it is gone: it was lost before.</returns>
    /// <exception cref="ArgumentException">The kinds differ: that would make one thing of another.</exception>
    public Sealed Reseal(Sealed value, Purpose before, Purpose after)
    {
        if (before.Kind != after.Kind) throw new ArgumentException($"A '{before.Kind}' cannot become a '{after.Kind}'.", nameof(after));

        return Unprotect(value, before) is { } bytes ? Seal(bytes, after) : value;
    }

    private byte[]? Unprotect(Sealed value, Purpose purpose)
    {
        try
        {
            return ProtectorFor(purpose).Unprotect(value.Bytes);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorFor(Purpose purpose) => protection.CreateProtector(
        purpose.Kind,
        purpose.Owner.ToString(CultureInfo.InvariantCulture),
        purpose.Row.ToString(CultureInfo.InvariantCulture));
}
