using Bot.Commands.Asking;
using Bot.Commands.Dispatch;
using Bot.Commands.Referrals.Drafting;
using Bot.Commands.Referrals.Ending;
using Bot.Commands.Referrals.Offering;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Commands.Referrals;

public static class ReferralServices
{
    public static IServiceCollection AddReferrals(this IServiceCollection services) => services
        .AddReferralParts()
        .AddReferralCommands()
        .AddReferralButtons()
        .AddReferralPosts();

    private static IServiceCollection AddReferralParts(this IServiceCollection services) => services
        .AddScoped<NeedWords>()
        .AddScoped<ReferralsInReach>()
        .AddScoped<ReferralCopies>()
        .AddScoped<ReferralNotices>()
        .AddScoped<ReferralPlaces>()
        .AddScoped<ReferralOpening>()
        .AddScoped<ReferrerPanel>()
        .AddScoped<ReferralDesk>()
        .AddScoped<HandoffDetails>()
        .AddScoped<Withdrawal>()
        .AddScoped<ReferralHousekeeping>();

    private static IServiceCollection AddReferralCommands(this IServiceCollection services) => services
        .AddCommand<ReferCommand>(new CommandEntry(
            "refer", "Ask the group to take a client, with no client's name in the chat", "prenatal in Boise this week")
        {
            IsInGroupMenu = true,
            Options =
            [
                NeedOptions.Need, NeedOptions.Area, NeedOptions.When, NeedOptions.Urgent, NeedOptions.Language, NeedOptions.Gender,
                NeedOptions.InHome, NeedOptions.Note,
            ],
        })
        .AddCommand<ReferralsCommand>(new CommandEntry("referrals", "My referrals, given and received, and the open ones here", ""))
        .AddCommand<WithdrawCommand>(new CommandEntry("withdraw", "Take a referral of mine back", ""))
        .AddAnswer<NeedAnswer>(ReferralQuestions.Need)
        .AddAnswer<ChangeAnswer>(ReferralQuestions.Change)
        .AddAnswer<NoteAnswer>(ReferralQuestions.Note)
        .AddAnswer<ContactAnswer>(ReferralQuestions.Contact);

    private static IServiceCollection AddReferralButtons(this IServiceCollection services) => services
        .AddButton<FromAnswerButton>(ReferralActions.FromAnswer)
        .AddButton<PostReferralButton>(ReferralActions.Post)
        .AddButton<ChangeReferralButton>(ReferralActions.Change)
        .AddButton<LeaveAreaOutButton>(ReferralActions.LeaveAreaOut)
        .AddButton<PickSpecialtyButton>(ReferralActions.PickSpecialty)
        .AddButton<KeepLeftOutButton>(ReferralActions.KeepLeftOut)
        .AddButton<ForgetLeftOutButton>(ReferralActions.ForgetLeftOut)
        .AddButton<AddNoteButton>(ReferralActions.AddNote)
        .AddButton<OfferHelpButton>(ReferralActions.OfferHelp)
        .AddButton<NotThisTimeButton>(ReferralActions.NotThisTime)
        .AddButton<ReachInChatButton>(ReferralActions.ReachInChat)
        .AddButton<ReachByContactButton>(ReferralActions.ReachByContact)
        .AddButton<TakeBackButton>(ReferralActions.TakeBack)
        .AddButton<ChooseButton>(ReferralActions.Choose)
        .AddButton<WaitForOthersButton>(ReferralActions.WaitForOthers)
        .AddButton<WithdrawButton>(ReferralActions.Withdraw)
        .AddButton<CloseReferralButton>(ReferralActions.Close);

    private static IServiceCollection AddReferralPosts(this IServiceCollection services) => services
        .AddDrawer<ReferralCard>(ReferralPosts.Card)
        .AddDrawer<FitsNotice>(ReferralPosts.Fits)
        .AddDrawer<OfferedNotice>(ReferralPosts.Offered)
        .AddDrawer<TakenBackNotice>(ReferralPosts.TakenBack)
        .AddDrawer<HandoffNotice>(ReferralPosts.Handoff)
        .AddDrawer<ReceivedNotice>(ReferralPosts.Received)
        .AddDrawer<NoteAddedNotice>(ReferralPosts.NoteAdded)
        .AddDrawer<EndedNotice>(ReferralPosts.Ended)
        .AddDrawer<ExpiredNotice>(ReferralPosts.Expired)
        .AddDrawer<ClosedNotice>(ReferralPosts.Closed);
}
