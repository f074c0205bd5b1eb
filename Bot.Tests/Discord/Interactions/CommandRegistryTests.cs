using Bot.Discord;
using Bot.Tests.Discord.Rest;

namespace Bot.Tests.Discord.Interactions;

public sealed class CommandRegistryTests
{
    private static readonly Snowflake App = new(900);

    [Fact]
    public async Task Commands_are_sent_only_where_they_changed()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => Reply.Ok("[]");
        var registry = new CommandRegistry(scene.Rest);

        var first = await RegisterAsync(registry, App, Commands("Help", "Ayuda", "Hilfe"), null);
        var same = await RegisterAsync(registry, App, Commands("Help", "Ayuda", "Hilfe", isReversed: true), first.Hash);
        var changed = await RegisterAsync(registry, App, Commands("Help", "Socorro", "Hilfe"), first.Hash);
        var elsewhere = await RegisterAsync(registry, new Snowflake(901), Commands("Help", "Ayuda", "Hilfe"), first.Hash);

        Assert.Equal([true, false, true, true], new[] { first, same, changed, elsewhere }.Select(registration => registration.WasSent));
        Assert.Equal(first.Hash, same.Hash);
        Assert.Equal(["PUT /applications/900/commands", "PUT /applications/900/commands", "PUT /applications/901/commands"], scene.Discord.Calls);
    }

    [Fact]
    public async Task Commands_that_Discord_refused_are_not_registered()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => Reply.Error(400, 30034);

        var result = await new CommandRegistry(scene.Rest).RegisterAsync(App, Commands("Help", "Ayuda", "Hilfe"), null, CancellationToken.None);

        Assert.Equal(30034, Assert.IsType<RestResult<CommandRegistration>.Refused>(result).Error.Code);
    }

    private static async Task<CommandRegistration> RegisterAsync(
        CommandRegistry registry, Snowflake application, IReadOnlyList<ApplicationCommand> commands, string? hash) =>
        Assert.IsType<RestResult<CommandRegistration>.Ok>(await registry.RegisterAsync(application, commands, hash, CancellationToken.None)).Value;

    private static IReadOnlyList<ApplicationCommand> Commands(string english, string spanish, string german, bool isReversed = false)
    {
        KeyValuePair<string, string>[] translations = [new("es-ES", spanish), new("de", german)];
        var byLocale = new Dictionary<string, string>(isReversed ? translations.Reverse() : translations);
        return [new ApplicationCommand { Name = "help", Description = english, DescriptionLocalizations = byLocale }];
    }
}
