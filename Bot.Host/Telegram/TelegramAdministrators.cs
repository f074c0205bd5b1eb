using System.Collections.Concurrent;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Bot.Host.Telegram;

/// <summary>Who administers a group. Asked for at most once in a few minutes.</summary>
/// <remarks>
/// <c>getChatAdministrators</c> works for every bot in the group, but leaves bots out; <c>getChatMember</c> is sure to work for
/// others only where the bot is an administrator, but always for itself.
/// </remarks>
internal sealed class TelegramAdministrators(ITelegramBotClient client, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<long, Known<HashSet<long>>> people = new();
    private readonly ConcurrentDictionary<long, Known<bool>> bot = new();

    /// <exception cref="RequestException">Telegram could not be asked, and was not asked before.</exception>
    public async Task<bool> IsPersonAsync(long chat, long person, CancellationToken cancellationToken)
    {
        var administrators = await KnownAsync(people, chat, async () =>
        {
            var members = await client.GetChatAdministrators(chat, cancellationToken: cancellationToken);
            return members.Select(member => member.User.Id).ToHashSet();
        });
        return administrators?.Contains(person) is true;
    }

    /// <inheritdoc cref="IsPersonAsync"/>
    public Task<bool> IsBotAsync(long chat, long botId, CancellationToken cancellationToken) =>
        KnownAsync(bot, chat, async () => await client.GetChatMember(chat, botId, cancellationToken) is ChatMemberAdministrator);

    private async Task<T?> KnownAsync<T>(ConcurrentDictionary<long, Known<T>> cache, long chat, Func<Task<T>> ask)
    {
        var now = time.GetUtcNow();
        var before = cache.GetValueOrDefault(chat);
        if (before is not null && now - before.At < KeptFor) return before.Value;

        try
        {
            var fresh = await ask();
            cache[chat] = new Known<T>(fresh, now);
            return fresh;
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode is 400 or 403)
        {
            return default;
        }
        catch (RequestException) when (before is not null)
        {
            return before.Value;
        }
    }

    private sealed record Known<T>(T Value, DateTimeOffset At);
}
