using Bot.Commands.Dispatch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Commands.Help;

public static class HelpServices
{
    /// <summary>What can I do here?</summary>
    public static IServiceCollection AddHelp(this IServiceCollection services)
    {
        services.TryAddScoped<HelpPage>();

        return services
            .AddCommand<HelpCommand>(HelpCommand.Entry)
            .AddCommand<StartCommand>(StartCommand.Entry)
            .AddButton<ShowHelpButton>(HelpActions.ShowHelp);
    }
}
