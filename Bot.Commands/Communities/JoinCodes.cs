using System.Security.Cryptography;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Communities;

public enum RedeemOutcome
{
    /// <summary>It is good, and kept for whoever entered it: <see cref="JoinCode.Use"/> it now, or once they said yes.</summary>
    Entered,

    /// <summary>Mistyped, too old, used, or somebody else's: which of them is not told.</summary>
    Wrong,

    /// <summary>Issued by the very side that enters it. It stays good.</summary>
    Own,

    TooManyGuesses,
}

/// <param name="Code">Null unless it was entered or is one's own.</param>
public readonly record struct Redeemed(RedeemOutcome Outcome, JoinCode? Code);

/// <summary>Gives codes out and takes them back. Eight characters, read out as <c>K7QM-2XPA</c>.</summary>
public sealed class JoinCodes(BotDbContext db, Tokens tokens, IdSource ids, TimeProvider time)
{
    private const int Length = 8;

    /// <summary>Without those that are taken for each other: 0 and O, 1, I and L.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>An earlier code of the same issuer stops working.</summary>
    /// <param name="issuer">The id of a chat or a member, as <paramref name="purpose"/> says.</param>
    /// <returns>As people read it: "K7QM-2XPA".</returns>
    public async Task<string> IssueAsync(JoinPurpose purpose, long issuer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var over = await db.JoinCodes
            .Where(code => code.ExpiresAt <= now || (code.Purpose == purpose && code.IssuerId == issuer))
            .ToListAsync(cancellationToken);
        db.JoinCodes.RemoveRange(over);

        var letters = RandomNumberGenerator.GetString(Alphabet, Length);
        db.JoinCodes.Add(new JoinCode(ids.Next(), purpose, issuer, await HashAsync(purpose, letters, cancellationToken), now));
        return $"{letters[..(Length / 2)]}-{letters[(Length / 2)..]}";
    }

    /// <summary>Looks up what a member typed, in any case and with or without its dash.</summary>
    /// <param name="by">The id of the chat or member that enters it.</param>
    public async Task<Redeemed> RedeemAsync(JoinPurpose purpose, string typed, long by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var guesses = await db.WrongGuesses.SingleOrDefaultAsync(wrong => wrong.Purpose == purpose && wrong.By == by, cancellationToken);
        if (guesses?.IsTooManyAt(now) is true) return new Redeemed(RedeemOutcome.TooManyGuesses, null);

        var hash = await HashAsync(purpose, Letters(typed), cancellationToken);
        var code = await db.JoinCodes.SingleOrDefaultAsync(code => code.Hash == hash && code.Purpose == purpose, cancellationToken);
        if (code is { IsUsed: false } && code.IssuerId == by && now < code.ExpiresAt) return new Redeemed(RedeemOutcome.Own, code);
        if (code?.Enter(by, now) is true) return new Redeemed(RedeemOutcome.Entered, code);

        if (guesses is null) db.WrongGuesses.Add(guesses = new WrongGuesses(purpose, by, now));
        guesses.Add(now);
        return new Redeemed(RedeemOutcome.Wrong, null);
    }

    /// <summary>No code of this issuer works any more.</summary>
    public async Task WithdrawAsync(JoinPurpose purpose, long issuer, CancellationToken cancellationToken) =>
        db.JoinCodes.RemoveRange(await db.JoinCodes.Where(code => code.Purpose == purpose && code.IssuerId == issuer).ToListAsync(cancellationToken));

    /// <summary>The code that a member entered and has yet to use.</summary>
    /// <returns>Null where it is not theirs, used, or too old.</returns>
    public async Task<JoinCode?> EnteredAsync(long id, JoinPurpose purpose, long by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await db.JoinCodes.SingleOrDefaultAsync(
            code => code.Id == id && code.Purpose == purpose && code.EnteredBy == by && !code.IsUsed && code.ExpiresAt > now,
            cancellationToken);
    }

    private static string Letters(string typed) => string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    private Task<byte[]> HashAsync(JoinPurpose purpose, string letters, CancellationToken cancellationToken) =>
        tokens.KeyedHashAsync($"join code for a {purpose}: {letters}", cancellationToken);
}
