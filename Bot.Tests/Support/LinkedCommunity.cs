using System.Globalization;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Support;

/// <summary>A group on Telegram and a server on Discord with one bot in both; Cara is an admin of the one, Dan of the other.</summary>
internal sealed class LinkedCommunity : IAsyncDisposable
{
    private static readonly Scene Group = new("tg-group", "Boise bodyworkers", "", IsPrivate: false);
    private static readonly Scene Server = new("guild", "Night shift", "referrals", IsPrivate: false);

    private readonly CancellationTokenSource stopping = new();
    private Task couriers = Task.CompletedTask;

    private LinkedCommunity(TestCommunity inner, RecordingPlatform telegram, RecordingPlatform discord)
    {
        (Inner, Telegram, Discord) = (inner, telegram, discord);
        (Cara, Dan) = (OnTelegram("Cara"), OnDiscord("Dan"));
        telegram.Administrators["cara"] = discord.Administrators["dan"] = true;
    }

    public TestCommunity Inner { get; }

    public RecordingPlatform Telegram { get; }

    public RecordingPlatform Discord { get; }

    public TestMember Cara { get; }

    public TestMember Dan { get; }

    public static async Task<LinkedCommunity> CreateAsync()
    {
        var telegram = new RecordingPlatform(Platform.Telegram, Group.ChatExternalId);
        var discord = new RecordingPlatform(Platform.Discord, Server.ChatExternalId);
        var inner = await TestCommunity.CreateAsync(more: services => services
            .AddSingleton<IPlatform>(telegram)
            .AddSingleton<IPlatform>(discord));
        var linked = new LinkedCommunity(inner, telegram, discord);
        linked.couriers = Task.WhenAll(linked.CarryAsync(telegram), linked.CarryAsync(discord));
        return linked;
    }

    /// <summary>Two chats that have become one community.</summary>
    public static async Task<LinkedCommunity> CreateLinkedAsync()
    {
        var linked = await CreateAsync();
        await linked.LinkAsync();
        return linked;
    }

    public TestMember OnTelegram(string name) => new(Inner, Telegram, Group, name.ToLower(CultureInfo.InvariantCulture), name);

    public TestMember OnDiscord(string name) => new(Inner, Discord, Server, name.ToLower(CultureInfo.InvariantCulture), name);

    /// <summary>Someone in a chat of another platform's kind, with a chat of its own.</summary>
    public TestMember OnTelegramIn(string chat, string name) =>
        new(Inner, Telegram, new Scene(chat, chat, "", IsPrivate: false), name.ToLower(CultureInfo.InvariantCulture), name);

    public async Task LinkAsync() => await Dan.TypesAsync($"/link {await CodeFromTelegramAsync()}");

    public async Task<string> CodeFromTelegramAsync()
    {
        await Cara.TypesAsync("/link");
        return CodeIn(Cara.LatestPrivateReply);
    }

    public static string CodeIn(ShownMessage reply) => reply.PlainText.Split("/link ")[1].Split('\n')[0];

    /// <summary>The newest message that everyone in the group or server sees.</summary>
    public static ShownMessage LatestIn(RecordingPlatform platform) => platform.Messages.Last(message => message.OnlyFor is null);

    public static IReadOnlyList<ShownMessage> PublicIn(RecordingPlatform platform) => [.. platform.Messages.Where(message => message.OnlyFor is null)];

    /// <summary>Whom they know on Telegram has an account on Discord too, and both are one person to the bot.</summary>
    public async Task HasDiscordTooAsync(TestMember onTelegram, TestMember onDiscord)
    {
        await using var scope = Inner.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var member = await db.Members.SingleAsync(m => m.Accounts.Any(a => a.Platform == Platform.Telegram && a.ExternalId == onTelegram.ExternalId));
        member.AddAccount(Platform.Discord, onDiscord.ExternalId, onDiscord.Name, onDiscord.ExternalId);
        await scope.ServiceProvider.GetRequiredService<Writer>().CommitAsync(db, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await couriers;
        await Inner.DisposeAsync();
        stopping.Dispose();
    }

    private Task CarryAsync(RecordingPlatform platform)
    {
        var courier = ActivatorUtilities.CreateInstance<Courier>(Inner.Services, platform);
        return Task.Run(() => courier.RunAsync(stopping.Token));
    }
}
