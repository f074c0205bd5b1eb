using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

internal static class GuildJson
{
    /// <summary>A guild as REST gives it; most of its fields are those of a guild that nobody ever set up.</summary>
    public static JsonObject Of(FakeGuild guild)
    {
        var json = JsonNode.Parse("""
            {
              "icon": null, "description": null, "home_header": null, "splash": null, "discovery_splash": null, "features": [],
              "banner": null, "application_id": null, "region": "us-west", "afk_channel_id": null, "afk_timeout": 300,
              "system_channel_id": null, "system_channel_flags": 0, "widget_enabled": false, "widget_channel_id": null,
              "verification_level": 0, "default_message_notifications": 0, "mfa_level": 0, "explicit_content_filter": 0,
              "max_presences": null, "max_members": 500000, "max_stage_video_channel_users": 50, "max_video_channel_users": 25,
              "vanity_url_code": null, "premium_tier": 0, "premium_subscription_count": 0, "rules_channel_id": null,
              "safety_alerts_channel_id": null, "public_updates_channel_id": null, "premium_progress_bar_enabled": false,
              "nsfw": false, "nsfw_level": 0, "emojis": [], "stickers": [], "incidents_data": null
            }
            """)!.AsObject();
        json["id"] = $"{guild.Id}";
        json["name"] = guild.Name;
        json["owner_id"] = $"{guild.Owner.Id}";
        json["preferred_locale"] = guild.Locale;
        json["roles"] = guild.RolesToJson();
        return json;
    }
}
