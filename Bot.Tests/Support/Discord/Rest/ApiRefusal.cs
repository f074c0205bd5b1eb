using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>A refusal in Discord's form: an HTTP status, a code of theirs, and where a body is wrong, the tree of what is.</summary>
internal sealed class ApiRefusal(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status => status;

    public int Code => code;

    /// <summary>A caller that keeps to the documentation never causes this.</summary>
    public bool IsViolation => code is 50006 or 50035 || status == 404 && code == 0;

    public static ApiRefusal Unauthorized() => new(401, 0, "401: Unauthorized");

    public static ApiRefusal NotFound() => new(404, 0, "404: Not Found");

    public static ApiRefusal UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static ApiRefusal UnknownGuild() => new(404, 10004, "Unknown Guild");

    public static ApiRefusal UnknownMember() => new(404, 10007, "Unknown Member");

    public static ApiRefusal UnknownMessage() => new(404, 10008, "Unknown Message");

    public static ApiRefusal UnknownUser() => new(404, 10013, "Unknown User");

    public static ApiRefusal UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static ApiRefusal UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static ApiRefusal TooManyCommandCreates() => new(400, 30034, "Maximum number of daily application command creates has been reached (200)");

    public static ApiRefusal AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static ApiRefusal MissingAccess() => new(403, 50001, "Missing Access");

    public static ApiRefusal OtherAuthor() => new(403, 50005, "Cannot edit a message authored by another user");

    public static ApiRefusal EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static ApiRefusal CannotDm() => new(403, 50007, "Cannot send messages to this user");

    public static ApiRefusal MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static ApiRefusal InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static ApiRefusal NoMutualGuild() => new(403, 50278, "Cannot send messages to this user due to having no mutual guilds");

    public static ApiRefusal CannotReply() => new(400, 160002, "Cannot reply without permission to read message history");

    public static ApiRefusal InvalidBody(params IEnumerable<BodyFault> faults) => new(400, 50035, "Invalid Form Body", BodyFault.Tree(faults));

    public static ApiRefusal InvalidBody(string path, string code, string message) => InvalidBody(BodyFault.At(path, code, message));

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = code };
        if (errors is not null) json["errors"] = errors.DeepClone();
        return json;
    }
}
