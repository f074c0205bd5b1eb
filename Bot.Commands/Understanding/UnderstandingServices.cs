using Microsoft.Extensions.DependencyInjection;

namespace Bot.Commands.Understanding;

public static class UnderstandingServices
{
    /// <summary>The taxonomy and its readers: stateless, one of each for the process.</summary>
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) => services
        .AddSingleton(_ => Taxonomy.Load())
        .AddSingleton<SpecialtyMatcher>()
        .AddSingleton<NeedReader>()
        .AddSingleton<AskReader>();
}
