using Bot.Discord;
using Bot.Host.Discord;
using Bot.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Discord.Adapter;

/// <summary>What is still known after a restart.</summary>
public sealed class DiscordStateTests : IDisposable
{
    private static readonly GatewayState Gateway = new(
        new ResumableSession("session", 17, "wss://resume.example", Intents.Guilds, FailedResumes: 1),
        [new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero)]);

    private readonly TemporaryFolder folder = new();

    private string File => folder.PathOf("bot-discord.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_session_the_identifies_and_the_commands_survive()
    {
        using (var before = Open())
        {
            await before.SaveAsync(Gateway, default);
            await before.KeepMenusAsync("menus", default);
        }

        using var after = Open();
        var read = await after.LoadAsync(default);
        Assert.Equal(Gateway.Session, read.Session);
        Assert.Equal(Gateway.Identifies, read.Identifies);
        Assert.Equal("menus", await after.MenusAsync(default));
    }

    [Fact]
    public async Task At_first_there_is_nothing()
    {
        using var state = Open();

        Assert.Equal(GatewayState.Empty, await state.LoadAsync(default));
        Assert.Null(await state.MenusAsync(default));
        Assert.False(System.IO.File.Exists(File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task What_cannot_be_read_is_begun_anew(string broken)
    {
        await System.IO.File.WriteAllTextAsync(File, broken);
        using var state = Open();

        Assert.Equal(GatewayState.Empty, await state.LoadAsync(default));
        await state.SaveAsync(Gateway, default);
        using var after = Open();
        Assert.Equal(Gateway.Session, (await after.LoadAsync(default)).Session);
    }

    [UnixFact]
    public async Task Nobody_else_may_read_it_and_nothing_is_left_beside_it()
    {
        using var state = Open();

        await state.SaveAsync(Gateway, default);

        Assert.Equal(Data.Permissions.OwnerFile, Data.Permissions.Of(File));
        Assert.Equal([File], System.IO.Directory.GetFiles(folder.PathOf()));
    }

    private DiscordState Open() => new(File, NullLogger<DiscordState>.Instance);
}
