namespace Bot.Tests.Support.Telegram;

/// <summary>When a bot may show something to one member alone.</summary>
/// <remarks>The manual gives the rules, not the refusals: their wording here is our own, no caller may match on it.</remarks>
internal sealed class EphemeralRules(FakeWorld world)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(15);

    /// <returns>Null for an ordinary message.</returns>
    /// <exception cref="ApiRefusal">Not there, not to them, or too late.</exception>
    public EphemeralTarget? Read(ApiCall call, FakeChat chat)
    {
        var repliedId = ApiCall.ReadInteger(call.Object("reply_parameters")?["ephemeral_message_id"]);
        if (call.Object("ephemeral_message_parameters") is not { } parameters)
        {
            if (repliedId is not null) throw ApiRefusal.BadRequest("a reply to an ephemeral message must be ephemeral");
            return null;
        }

        if (chat is not FakeGroup group) throw ApiRefusal.BadRequest("ephemeral messages are for groups");

        var id = ApiCall.ReadInteger(parameters["receiver_user_id"]);
        if (id is null || !world.Users.TryGetValue(id.Value, out var receiver) || !group.CanBeReadBy(receiver))
            throw ApiRefusal.BadRequest("receiver of the ephemeral message not found");

        var tap = Tap((string?)parameters["callback_query_id"], receiver);
        var command = Command(repliedId, receiver, chat);
        if (tap is null && command is null && !group.BotIsAdministrator)
            throw ApiRefusal.BadRequest("an ephemeral message must answer a callback query or an ephemeral message of its receiver");

        return new EphemeralTarget(receiver, InPlaceOf((bool?)parameters["replace_callback_query_message"] == true, tap));
    }

    private CallbackTap? Tap(string? id, FakeUser receiver)
    {
        if (string.IsNullOrEmpty(id)) return null;

        var tap = world.Taps.Find(tap => tap.Id == id && tap.By == receiver);
        if (tap is null || world.Now - tap.At > Window)
            throw ApiRefusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
        return tap;
    }

    private FakeMessage? Command(long? ephemeralId, FakeUser receiver, FakeChat chat)
    {
        if (ephemeralId is null) return null;

        var command = chat.FindEphemeral((int)ephemeralId);
        if (command is null || command.Author != receiver || world.Now - command.At > Window)
            throw ApiRefusal.BadRequest("message to be replied not found");
        return command;
    }

    private static CallbackTap? InPlaceOf(bool isWanted, CallbackTap? tap)
    {
        if (!isWanted) return null;
        if (tap is null || tap.Message.IsEphemeral)
            throw ApiRefusal.BadRequest("replace_callback_query_message needs a callback query from an ordinary message");
        return tap;
    }
}
