using System.Security.Cryptography;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Communities;

/// <summary>Hands out the codes that join chats, and knows them again. Each opens once, within a quarter of an hour.</summary>
/// <remarks>
/// Eight of 31 letters are not quite 40 bits: far too many to guess at five tries a quarter of an hour, few enough to be
/// tried out by whoever holds a plain hash of one. So the hash is keyed, and the key rests sealed.
/// </remarks>
public sealed class LinkCodes(BotDbContext db, Tokens tokens, IdSource ids, TimeProvider time)
{
    /// <summary>Without those that look like another one: 0 and O, 1, I and L.</summary>
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private const int Length = 8;

    /// <summary>Makes a code for a chat; an earlier one of that chat opens nothing any more.</summary>
    /// <param name="place">Where the chat is told when it is used.</param>
    /// <returns>"K7QM-2XPA"</returns>
    public async Task<string> IssueAsync(CommunityChat chat, Place place, CancellationToken cancellationToken)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        var hash = await tokens.HashAsync(code, cancellationToken);
        if (await OfAsync(chat, cancellationToken) is { } former) former.Renew(hash, place.Id, time.GetUtcNow());
        else db.LinkCodes.Add(new LinkCode(chat.Id, hash, place.Id, time.GetUtcNow()));

        return $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";
    }

    /// <param name="typed">In any case, with or without its dash.</param>
    /// <returns>Null where it is wrong, used or too old.</returns>
    public async Task<LinkCode?> FindAsync(string typed, CancellationToken cancellationToken)
    {
        var code = string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (code.Length != Length) return null;

        var (hash, now) = (await tokens.HashAsync(code, cancellationToken), time.GetUtcNow());
        return await db.LinkCodes.SingleOrDefaultAsync(known => known.Hash == hash && known.ExpiresAt > now, cancellationToken);
    }

    public async Task WithdrawAsync(CommunityChat chat, CancellationToken cancellationToken)
    {
        if (await OfAsync(chat, cancellationToken) is { } code) db.LinkCodes.Remove(code);
    }

    public async Task<bool> MayGuessAsync(CommunityChat chat, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - LinkGuess.CountsFor;
        return await db.LinkGuesses.CountAsync(guess => guess.ChatId == chat.Id && guess.At > since, cancellationToken) < LinkGuess.Most;
    }

    public void NoteWrongGuess(CommunityChat chat) => db.LinkGuesses.Add(new LinkGuess(ids.Next(), chat.Id, time.GetUtcNow()));

    private async Task<LinkCode?> OfAsync(CommunityChat chat, CancellationToken cancellationToken) =>
        await db.LinkCodes.SingleOrDefaultAsync(code => code.ChatId == chat.Id, cancellationToken);
}
