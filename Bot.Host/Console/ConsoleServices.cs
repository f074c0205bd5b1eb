using Bot.Commands.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Console;

internal static class ConsoleServices
{
    public static IServiceCollection AddConsole(this IServiceCollection services, ConsoleTerminal terminal, bool hasColours) => services
        .AddSingleton(terminal)
        .AddSingleton(new ConsoleRenderer(hasColours))
        .AddSingleton(provider => new ConsoleScreen(terminal.Output, provider.GetRequiredService<ConsoleRenderer>()))
        .AddSingleton<ConsoleKeys>()
        .AddSingleton<ConsoleInbox>()
        .AddSingleton<ConsolePlatform>()
        .AddSingleton<IPlatform>(provider => provider.GetRequiredService<ConsolePlatform>())
        .AddSingleton<ConsoleSession>();
}
