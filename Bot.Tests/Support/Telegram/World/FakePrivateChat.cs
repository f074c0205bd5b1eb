using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>The private chat of one person with the bot; its id is the person's.</summary>
public sealed class FakePrivateChat : FakeChat
{
    internal FakePrivateChat(FakeWorld world, FakeUser user)
        : base(world, user.Id) => User = user;

    public FakeUser User { get; }

    public PrivateChatState State { get; internal set; }

    public override string ToString() => $"the private chat of {User.FirstName} ({State})";

    internal override JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["first_name"] = User.FirstName };
        if (User.LastName is not null) json["last_name"] = User.LastName;
        if (User.Username is not null) json["username"] = User.Username;
        json["type"] = "private";
        return json;
    }

    internal override bool CanBeReadBy(FakeUser user) => user == User;

    internal override void EnsureCanBeWrittenBy(FakeUser user)
    {
        if (user != User) throw new InvalidOperationException($"{user.FirstName} cannot write in {this}.");
        if (State is not PrivateChatState.Open)
            throw new InvalidOperationException($"{this} takes no messages: first {user.FirstName} has to open it (OpensPrivateChat).");
    }

    internal override void EnsureBotIsInside()
    {
        switch (State)
        {
            case PrivateChatState.Unopened when !User.IsKnownToBot:
                throw ApiRefusal.BadRequest("chat not found");
            case PrivateChatState.Unopened:
                throw ApiRefusal.Forbidden("bot can't initiate conversation with a user");
            case PrivateChatState.Blocked:
                throw ApiRefusal.Forbidden("bot was blocked by the user");
            case PrivateChatState.AccountDeleted:
                throw ApiRefusal.Forbidden("user is deactivated");
        }
    }
}
