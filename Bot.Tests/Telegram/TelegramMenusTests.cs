using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Host.Telegram;
using Bot.Tests.Support.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Telegram;

/// <summary>The menus behind the slash.</summary>
public sealed class TelegramMenusTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<CommandEntry> Commands =
    [
        new("who", "Who handles this?", "prenatal") { IsInGroupMenu = true, Answer = Visibility.Public },
        new("refer", "Ask the group to take a client", "prenatal in Boise") { IsInGroupMenu = true, Answer = Visibility.Private },
        new("mydata", "Everything I keep about you", ""),
        new("settings", "For admins", "") { Audience = Audience.Admins },
    ];

    private TelegramSetup telegram = null!;
    private FakeGroup group = null!;
    private FakeUser cara = null!;
    private FakeUser ben = null!;

    public async Task InitializeAsync()
    {
        telegram = await TelegramSetup.CreateAsync(Commands);
        cara = telegram.Api.User("Cara");
        ben = telegram.Api.User("Ben");
        group = telegram.Api.Supergroup("Boise bodyworkers", cara);
        group.Add(ben);
        group.AddBot();
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    [Fact]
    public async Task Each_sees_what_is_of_use_there()
    {
        await PublishAsync();

        Assert.Equal(["who", "refer"], telegram.Api.CommandsShownTo(ben, group));
        Assert.Equal(["who", "refer", "settings"], telegram.Api.CommandsShownTo(cara, group));
        Assert.Equal(["who", "refer", "mydata", "settings"], telegram.Api.CommandsShownTo(ben, ben.PrivateChat));
    }

    [Fact]
    public async Task A_command_with_a_private_answer_is_itself_seen_by_nobody_else()
    {
        await PublishAsync();

        Assert.True(ben.Sends(group, "/refer@warm_bot prenatal").IsEphemeral);
        Assert.False(ben.Sends(group, "/who@warm_bot prenatal").IsEphemeral);
    }

    [Fact]
    public async Task A_menu_that_is_right_is_not_sent_again()
    {
        await PublishAsync();
        await PublishAsync();

        Assert.Equal(3, telegram.Api.CallsTo("setMyCommands").Count);
    }

    [Fact]
    public async Task A_menu_that_cannot_be_set_stops_nothing()
    {
        telegram.Api.Faults.On("setMyCommands").UntilRemoved().TooManyRequests(30);

        await PublishAsync();

        Assert.Single(telegram.Api.CallsTo("setMyCommands"));
    }

    private Task PublishAsync() => telegram.Services.GetRequiredService<TelegramMenus>().PublishAsync(default);
}
