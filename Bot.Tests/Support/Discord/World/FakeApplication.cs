using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>The bot's entry in the developer portal.</summary>
public sealed class FakeApplication
{
    internal FakeApplication(ulong id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>Another one than the bot user's, as for bots from before 2016: whoever mixes them up is found out.</summary>
    public ulong Id { get; }

    public string Name { get; }

    /// <summary>Switches of the portal as bits, such as 1 &lt;&lt; 19 for limited message content.</summary>
    public int Flags { get; set; }

    internal JsonObject ToJson(FakeUser bot, FakeUser? owner, int guildCount) => new()
    {
        ["id"] = $"{Id}",
        ["name"] = Name,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = bot.ToJson(),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = Flags,
        ["flags_new"] = $"{Flags}",
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["owner"] = (owner ?? bot).ToJson(),
        ["approximate_guild_count"] = guildCount,
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
        ["eligible_oauth2_scopes"] = new JsonArray(),
    };
}
