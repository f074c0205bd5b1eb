using System.Collections.Concurrent;
using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>Who administers a server: whoever may manage it. Interactions say so by themselves; else it is asked for.</summary>
internal sealed class DiscordAdministrators(DiscordRest rest, DiscordGuilds guilds, TimeProvider time)
{
    private const Permissions Either = Permissions.ManageGuild | Permissions.Administrator;

    /// <summary>Beyond it, what is out of date is thrown away.</summary>
    private const int MostKept = 1000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(Snowflake Guild, Snowflake Person), Known> known = new();

    /// <summary>An interaction said what its person may do.</summary>
    public void Note(Snowflake guild, Snowflake person, Permissions permissions)
    {
        var now = time.GetUtcNow();
        if (known.Count >= MostKept)
        {
            foreach (var (key, _) in known.Where(entry => now - entry.Value.At >= KeptFor)) known.TryRemove(key, out _);
        }

        known[(guild, person)] = new Known((permissions & Either) != 0, now);
    }

    /// <exception cref="HttpRequestException">Discord could not be asked.</exception>
    public async Task<bool> IsAsync(Snowflake guild, Snowflake person, CancellationToken cancellationToken)
    {
        if (known.TryGetValue((guild, person), out var noted) && time.GetUtcNow() - noted.At < KeptFor) return noted.IsOne;

        var found = await guilds.FindAsync(guild, cancellationToken);
        if (found is RestResult<GuildPicture>.Refused) return false;
        if (found is not RestResult<GuildPicture>.Ok { Value: var picture }) throw NotAsked();

        var member = await rest.GetGuildMemberAsync(guild, person, cancellationToken);
        if (member is RestResult<GuildMember>.Refused) return false;
        if (member is not RestResult<GuildMember>.Ok { Value.Roles: var roles }) throw NotAsked();

        Note(guild, person, DiscordPermissions.InGuild(guild, picture.Owner, picture.Roles, person, roles));
        return known[(guild, person)].IsOne;
    }

    private static HttpRequestException NotAsked() => new("Discord could not be asked who administers a server.");

    private sealed record Known(bool IsOne, DateTimeOffset At);
}
