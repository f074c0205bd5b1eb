using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>What somebody is in a group.</summary>
internal sealed record Membership(MemberStatus Status, AdminRights Rights, bool IsAnonymous = false)
{
    public static Membership Of(MemberStatus status) =>
        new(status, status is MemberStatus.Creator ? AdminRights.All : AdminRights.None);

    public bool IsInside => Status is not (MemberStatus.Left or MemberStatus.Kicked);

    public bool IsAdministrator => Status is MemberStatus.Administrator or MemberStatus.Creator;

    public JsonObject ToJson(JsonObject user)
    {
        var json = new JsonObject { ["user"] = user, ["status"] = StatusName };
        switch (Status)
        {
            case MemberStatus.Creator:
                json["is_anonymous"] = IsAnonymous;
                break;
            case MemberStatus.Administrator:
                AddRights(json);
                break;
            case MemberStatus.Restricted:
                AddRestrictions(json);
                break;
            case MemberStatus.Kicked:
                json["until_date"] = 0;
                break;
        }

        return json;
    }

    private string StatusName => Status switch
    {
        MemberStatus.Left => "left",
        MemberStatus.Kicked => "kicked",
        MemberStatus.Restricted => "restricted",
        MemberStatus.Member => "member",
        MemberStatus.Administrator => "administrator",
        _ => "creator",
    };

    private void AddRights(JsonObject json)
    {
        json["can_be_edited"] = false;
        json["is_anonymous"] = IsAnonymous;
        json["can_manage_chat"] = true;
        json["can_delete_messages"] = Rights.CanDeleteMessages;
        json["can_pin_messages"] = Rights.CanPinMessages;
        json["can_manage_topics"] = Rights.CanManageTopics;
        foreach (var right in OtherRights) json[right] = false;
    }

    private static void AddRestrictions(JsonObject json)
    {
        json["is_member"] = true;
        json["until_date"] = 0;
        foreach (var permission in Permissions) json[permission] = false;
    }

    private static readonly string[] OtherRights =
    [
        "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users",
        "can_post_stories", "can_edit_stories", "can_delete_stories", "can_send_welcome_messages",
    ];

    private static readonly string[] Permissions =
    [
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes",
        "can_send_voice_notes", "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages",
        "can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
    ];
}
