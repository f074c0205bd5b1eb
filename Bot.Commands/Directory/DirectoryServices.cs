using Bot.Commands.Dispatch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Commands.Directory;

public static class DirectoryServices
{
    /// <summary>Who does what: listing oneself, and reading what others listed.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services)
    {
        services.TryAddScoped<CommunityDirectory>();
        services.TryAddScoped<DirectorySearch>();
        services.TryAddScoped<MemberSearch>();
        services.TryAddScoped<ProfileCard>();
        services.TryAddScoped<ProfileWords>();
        services.TryAddScoped<Registration>();
        services.TryAddScoped<SpecialtyBoard>();

        return services
            .AddCommand<RegisterCommand>(RegisterCommand.Entry)
            .AddCommand<ProfileCommand>(ProfileCommand.Entry)
            .AddButton<OpenBoardButton>(DirectoryActions.OpenBoard)
            .AddButton<ListSpecialtyButton>(DirectoryActions.ListSpecialty)
            .AddButton<UnlistSpecialtyButton>(DirectoryActions.UnlistSpecialty)
            .AddButton<PickSpecialtyButton>(DirectoryActions.PickSpecialty)
            .AddButton<TypeMineButton>(DirectoryActions.TypeMine)
            .AddButton<ContinueButton>(DirectoryActions.Continue)
            .AddButton<NotNowButton>(DirectoryActions.NotNow)
            .AddButton<AskAreaButton>(DirectoryActions.AskArea)
            .AddButton<AskAvailabilityButton>(DirectoryActions.AskAvailability)
            .AddButton<SayAvailabilityButton>(DirectoryActions.SayAvailability)
            .AddButton<AskLanguagesButton>(DirectoryActions.AskLanguages)
            .AddButton<AskContactButton>(DirectoryActions.AskContact)
            .AddButton<AskTellingButton>(DirectoryActions.AskTelling)
            .AddButton<WishTellingButton>(DirectoryActions.WishTelling)
            .AddButton<ShowProfileButton>(DirectoryActions.ShowProfile)
            .AddButton<EditProfileButton>(DirectoryActions.EditProfile)
            .AddButton<PauseButton>(DirectoryActions.Pause)
            .AddButton<ComeBackButton>(DirectoryActions.ComeBack)
            .AddButton<LeaveButton>(DirectoryActions.Leave)
            .AddButton<ConfirmLeaveButton>(DirectoryActions.ConfirmLeave)
            .AddAnswer<SpecialtiesAnswer>(SpecialtiesAnswer.Question)
            .AddAnswer<AreaAnswer>(AreaAnswer.Question)
            .AddAnswer<LanguagesAnswer>(LanguagesAnswer.Question)
            .AddAnswer<ContactAnswer>(ContactAnswer.Question)
            .AddAnswer<PauseAnswer>(PauseAnswer.Question);
    }
}
