using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>What happens to the bot in a group.</summary>
public sealed partial class FakeGroup
{
    /// <summary>Privacy mode was off when the bot came.</summary>
    internal bool BotHearsEverything { get; private set; }

    /// <summary>No other bot has written since: then a bare command is taken to be for this one.</summary>
    internal bool BotWroteLast { get; set; }

    internal bool BotIsAdministrator => BotMembership.IsAdministrator;

    private Membership BotMembership => MembershipOf(World.Bot.Id);

    /// <param name="by">The owner unless named.</param>
    public void AddBot(FakeUser? by = null) => World.Change(() =>
    {
        BotHearsEverything = World.Bot.CanReadAllGroupMessages;
        SetBot(Membership.Of(MemberStatus.Member), by);
        World.Delivery.Deliver(AddService(by ?? Owner, new JsonObject { ["new_chat_members"] = new JsonArray(World.Bot.ToJson()) }));
    });

    /// <summary>Throws the bot out.</summary>
    public void RemoveBot(FakeUser? by = null) => World.Change(() =>
    {
        SetBot(Membership.Of(MemberStatus.Kicked), by);
        AddService(by ?? Owner, new JsonObject { ["left_chat_member"] = World.Bot.ToJson() });
    });

    /// <summary>Makes the bot an administrator, who hears everything.</summary>
    public void PromoteBot(AdminRights? rights = null, FakeUser? by = null) =>
        World.Change(() => SetBot(new Membership(MemberStatus.Administrator, rights ?? AdminRights.All), by));

    /// <summary>An ordinary member again.</summary>
    public void DemoteBot(FakeUser? by = null) => World.Change(() => SetBot(Membership.Of(MemberStatus.Member), by));

    /// <summary>The bot may read but not write.</summary>
    public void MuteBot(FakeUser? by = null) => World.Change(() => SetBot(Membership.Of(MemberStatus.Restricted), by));

    /// <summary>Another bot writes: from then on bare commands are no longer for ours.</summary>
    public void LetAnotherBotWrite() => World.Change(() => BotWroteLast = false);

    internal void BotLeaves() => members = members.SetItem(World.Bot.Id, Membership.Of(MemberStatus.Left));

    internal override void EnsureBotIsInside()
    {
        var kind = IsSupergroup ? "supergroup" : "group";
        if (MigratedTo is not null) throw ApiRefusal.Migrated(MigratedTo.Id);
        if (IsDissolved) throw ApiRefusal.Forbidden("the group chat was deleted");

        switch (BotMembership.Status)
        {
            case MemberStatus.Kicked:
                throw ApiRefusal.Forbidden($"bot was kicked from the {kind} chat");
            case MemberStatus.Left when members.ContainsKey(World.Bot.Id):
                throw ApiRefusal.Forbidden($"bot is not a member of the {kind} chat");
            case MemberStatus.Left:
                throw ApiRefusal.BadRequest("chat not found");
        }
    }

    internal void EnsureBotMayWrite()
    {
        if (BotMembership.Status is MemberStatus.Restricted)
            throw ApiRefusal.BadRequest("not enough rights to send text messages to the chat");
    }

    internal void EnsureBotMay(Func<AdminRights, bool> right, string refusal)
    {
        if (!BotIsAdministrator || !right(BotMembership.Rights)) throw ApiRefusal.BadRequest(refusal);
    }

    private void SetBot(Membership now, FakeUser? by)
    {
        var before = BotMembership;
        members = members.SetItem(World.Bot.Id, now);
        World.Delivery.DeliverBotMembership(this, by ?? Owner, before, now);
    }
}
