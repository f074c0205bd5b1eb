using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>The guilds that Discord told of since the start. After a resumed session some are asked for instead.</summary>
internal sealed class DiscordGuilds(DiscordRest rest, DiscordIdentity identity)
{
    private readonly ConcurrentDictionary<Snowflake, GuildPicture> guilds = new();
    private readonly ConcurrentDictionary<Snowflake, GuildPicture> told = new();

    /// <summary>Empty where it is not known yet.</summary>
    public string NameOf(Snowflake guild) => guilds.TryGetValue(guild, out var known) ? known.Name : "";

    /// <summary>Takes in what an event says. Events come one after the other, as Discord sends them.</summary>
    /// <returns>The guild, where what the bot may expect there is new; else null.</returns>
    /// <exception cref="JsonException">It is no event as we know them.</exception>
    public GuildPicture? Learn(Dispatch happened, Snowflake bot)
    {
        if (happened.Name == "GUILD_CREATE")
        {
            var guild = happened.Data.Deserialize(DiscordJson.Default.Guild)!;
            if (guild.Unavailable) return null;

            var self = guild.Members.FirstOrDefault(member => member.User?.Id == bot);
            return TellOnce(guilds[guild.Id] = Picture(guild, guild.Channels, bot, self?.Roles ?? []));
        }

        if (IdOf(happened) is not { } id || !guilds.TryGetValue(id, out var before)) return null;
        if (Changed(before, happened) is not { } after) return null;

        guilds[id] = after;
        return TellOnce(after);
    }

    /// <summary>The bot was removed from it.</summary>
    public void Forget(Snowflake guild)
    {
        guilds.TryRemove(guild, out _);
        told.TryRemove(guild, out _);
    }

    /// <summary>As told, else as asked for now.</summary>
    public async Task<RestResult<GuildPicture>> FindAsync(Snowflake id, CancellationToken cancellationToken)
    {
        if (guilds.TryGetValue(id, out var known)) return new RestResult<GuildPicture>.Ok(known);
        if (identity.Self is not { } self) return new RestResult<GuildPicture>.Failed();

        var guild = await rest.GetGuildAsync(id, cancellationToken);
        if (guild is not RestResult<Guild>.Ok asked) return guild.As<Guild, GuildPicture>();

        var channels = await rest.GetGuildChannelsAsync(id, cancellationToken);
        if (channels is not RestResult<IReadOnlyList<Channel>>.Ok listed) return channels.As<IReadOnlyList<Channel>, GuildPicture>();

        var member = await rest.GetGuildMemberAsync(id, self.Id, cancellationToken);
        if (member is not RestResult<GuildMember>.Ok own) return member.As<GuildMember, GuildPicture>();

        // What was told meanwhile is newer.
        var picture = Picture(asked.Value, listed.Value, self.Id, own.Value.Roles);
        return new RestResult<GuildPicture>.Ok(guilds.GetOrAdd(id, picture));
    }

    private GuildPicture? TellOnce(GuildPicture now)
    {
        var isNews = !told.TryGetValue(now.Id, out var before)
            || before.HasOnePlace != now.HasOnePlace || before.BotIsAdministrator != now.BotIsAdministrator;
        if (isNews) told[now.Id] = now;
        return isNews ? now : null;
    }

    /// <returns>Null for an event that changes nothing of this.</returns>
    private static GuildPicture? Changed(GuildPicture before, Dispatch happened)
    {
        var data = happened.Data;
        switch (happened.Name)
        {
            case "GUILD_UPDATE":
                var guild = data.Deserialize(DiscordJson.Default.Guild)!;
                return before with { Name = guild.Name, Owner = guild.OwnerId, SystemChannel = guild.SystemChannelId, Roles = guild.Roles };
            case "CHANNEL_CREATE" or "CHANNEL_UPDATE":
                var channel = data.Deserialize(DiscordJson.Default.Channel)!;
                return before with { Channels = [.. before.Channels.Where(other => other.Id != channel.Id), channel] };
            case "CHANNEL_DELETE":
                var deleted = data.Deserialize(DiscordJson.Default.Channel)!;
                return before with { Channels = [.. before.Channels.Where(other => other.Id != deleted.Id)] };
            case "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE":
                var role = data.GetProperty("role").Deserialize(DiscordJson.Default.Role)!;
                return before with { Roles = [.. before.Roles.Where(other => other.Id != role.Id), role] };
            case "GUILD_ROLE_DELETE" when Read(data, "role_id") is { } gone:
                return before with { Roles = [.. before.Roles.Where(other => other.Id != gone)] };
            case "GUILD_MEMBER_UPDATE":
                var member = data.Deserialize(DiscordJson.Default.GuildMember)!;
                return member.User?.Id == before.Bot ? before with { BotRoles = member.Roles } : null;
            default:
                return null;
        }
    }

    private static Snowflake? IdOf(Dispatch happened) => happened.Name switch
    {
        "GUILD_UPDATE" => Read(happened.Data, "id"),
        "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "CHANNEL_DELETE" or "GUILD_MEMBER_UPDATE"
            or "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" or "GUILD_ROLE_DELETE" => Read(happened.Data, "guild_id"),
        _ => null,
    };

    private static Snowflake? Read(JsonElement data, string name) =>
        data.TryGetProperty(name, out var id) && Snowflake.TryParse(id.ToString(), null, out var read) ? read : null;

    private static GuildPicture Picture(Guild guild, IReadOnlyList<Channel> channels, Snowflake bot, IReadOnlyList<Snowflake> botRoles) => new()
    {
        Id = guild.Id,
        Name = guild.Name,
        Owner = guild.OwnerId,
        SystemChannel = guild.SystemChannelId,
        Roles = guild.Roles,
        Channels = channels,
        Bot = bot,
        BotRoles = botRoles,
    };
}
