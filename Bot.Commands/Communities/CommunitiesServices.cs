using Bot.Commands.Dispatch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Commands.Communities;

public static class CommunitiesServices
{
    /// <summary>The hello to a group, what its buttons tell, and the joining of chats.</summary>
    public static IServiceCollection AddCommunities(this IServiceCollection services)
    {
        services.TryAddScoped<CommunityReading>();
        services.TryAddScoped<UsualPlaces>();
        services.TryAddScoped<LinkedChats>();
        services.TryAddScoped<LinkNews>();
        services.TryAddScoped<JoinCodeHousekeeping>();
        services.TryAddScoped<Hellos>();
        services.TryAddSingleton<BotAddress>();
        services.TryAddScoped<ChosenPlaces>();
        services.TryAddScoped<JoinCodes>();
        services.TryAddScoped<MemberMerge>();
        services.TryAddScoped<AccountLinking>();

        return services
            .AddCommand<LinkCommand>(LinkCommand.Entry)
            .AddCommand<UnlinkCommand>(UnlinkCommand.Entry)
            .AddDrawer<LinkCard>(LinkCard.Kind)
            .AddButton<KeepMineHereButton>(CommunitiesActions.KeepMineHere)
            .AddButton<ShareMineAgainButton>(CommunitiesActions.ShareMineAgain)
            .AddDrawer<HelloCard>(HelloCard.Kind)
            .AddCommand<LinkMeCommand>(LinkMeCommand.Entry)
            .AddButton<ChoosePlacesButton>(CommunitiesActions.ChoosePlaces)
            .AddButton<PickPlacesHandler>(CommunitiesActions.PickPlaces)
            .AddButton<JoinMeButton>(CommunitiesActions.JoinMe)
            .AddButton<LeaveApartButton>(CommunitiesActions.LeaveApart)
            .AddButton<WhoIsHereButton>(CommunitiesActions.WhoIsHere)
            .AddButton<WhatIKeepButton>(CommunitiesActions.WhatIKeep)
            .AddButton<ForAdminsButton>(CommunitiesActions.ForAdmins)
            .AddButton<LeaveItSoButton>(CommunitiesActions.LeaveItSo);
    }
}
