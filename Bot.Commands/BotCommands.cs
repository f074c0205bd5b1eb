using Bot.Commands.Asking;
using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Delivery;
using Bot.Commands.Directory;
using Bot.Commands.Dispatch;
using Bot.Commands.Help;
using Bot.Commands.Referrals;
using Bot.Commands.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Commands;

/// <summary>The table of contents: everything that members can do, and the way through it.</summary>
public static class BotCommands
{
    public static IServiceCollection AddBotCommands(this IServiceCollection services) => services
        .AddUnderstanding()
        .AddDispatch()
        .AddDelivery()
        .AddAsking()
        .AddReferrals()
        .AddDirectory()
        .AddCommunities()
        .AddHelp();

    private static IServiceCollection AddDispatch(this IServiceCollection services) => services
        .AddSingleton<Catalog>()
        .AddSingleton<Tokens>()
        .AddSingleton<Suggestions>()
        .AddSingleton<CommandDispatcher>()
        .AddScoped<Router>()
        .AddScoped<ActorResolver>()
        .AddScoped<ChatEvents>()
        .AddScoped<Administrators>()
        .AddScoped<Composer>()
        .AddScoped<OpenQuestion>()
        .AddButton<ActInChatButton>(DispatchActions.ActInChat)
        .AddButton<SeeAnswerButton>(DispatchActions.SeeAnswer)
        .AddButton<SeePostButton>(DispatchActions.SeePost);

    private static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<DeliverySignals>()
        .AddSingleton<Inbox>()
        .AddSingleton<InboxWorker>()
        .AddSingleton<Noting>()
        .AddSingleton<AnswerDelivery>()
        .AddSingleton<PostDelivery>()
        .AddSingleton<Retry>()
        .AddSingleton<Quiet>()
        .AddScoped<InboxHousekeeping>()
        .AddScoped<Outbox>();
}
