using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>The bot's own account.</summary>
public sealed class FakeBot
{
    internal FakeBot(long id, string firstName, string username)
    {
        Id = id;
        FirstName = firstName;
        Username = username;
    }

    public long Id { get; }

    public string FirstName { get; }

    public string Username { get; }

    /// <summary>Privacy mode off. A change counts only in groups that the bot joins afterwards.</summary>
    public bool CanReadAllGroupMessages { get; set; }

    internal JsonObject ToJson() => new() { ["id"] = Id, ["is_bot"] = true, ["first_name"] = FirstName, ["username"] = Username };

    internal JsonObject ToFullJson()
    {
        var json = ToJson();
        json["can_join_groups"] = true;
        json["can_read_all_group_messages"] = CanReadAllGroupMessages;
        json["supports_inline_queries"] = false;
        json["can_connect_to_business"] = false;
        json["has_main_web_app"] = false;
        return json;
    }
}
