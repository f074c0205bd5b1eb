using Bot.Commands.Dispatch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Commands.Asking;

public static class AskingServices
{
    /// <summary>Who handles this? As a command, as an ordinary question, and the buttons under the answer.</summary>
    public static IServiceCollection AddAsking(this IServiceCollection services)
    {
        services.TryAddScoped<GroupQuestion>();
        services.TryAddScoped<TypedQuestion>();
        services.TryAddScoped<WhoFits>();
        services.TryAddScoped<DirectoryAnswer>();

        return services
            .AddCommand<WhoCommand>(WhoCommand.Entry)
            .AddAnswer<WhoAnswer>(WhoAnswer.Question)
            .AddButton<MoreButton>(AskingActions.More)
            .AddButton<WhoDoesButton>(AskingActions.WhoDoes);
    }
}
