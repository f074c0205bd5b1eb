using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Communities;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>[For admins]: what the bot hears in this chat, and what would let it hear more.</summary>
public sealed class ForAdminsButton(Administrators administrators, ChosenPlaces places) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (!await administrators.IsAsync(press.Actor, cancellationToken)) return Reply.Privately(Sentences.AdminsOnly);

        var chat = press.Actor.Chat;
        if (chat.HearsEverything)
        {
            return Reply.Privately(
                Text.Lines(
                    Say($"Here I also hear ordinary questions such as “who does prenatal?”. I look at messages only for that and keep nothing else."),
                    chat.HasPickablePlaces ? await places.QuestionsAsync(chat, cancellationToken) : null,
                    WhichDay),
                ChooseWherePossible(chat));
        }

        if (!chat.RightsDecideHearing)
        {
            return Reply.Privately(
                Text.Lines(
                    Say($"Here I hear commands and what mentions me, not ordinary questions. So ask with /who, or mention me."),
                    Say($"Whoever hosts me can let me hear the others too: the switch is called “Message Content Intent”, in the developer portal, on the page of the bot. I look at messages only for questions and keep nothing else."),
                    WhichDay),
                ChooseWherePossible(chat));
        }

        return Reply.Privately(
            Text.Lines(
                Say($"Here I hear commands and replies to me, not ordinary questions."),
                Say($"Make me an admin (delete and pin only) and I also answer “who does prenatal?”. I look at messages only for that and keep nothing else."),
                WhichDay),
            new AddBotAsAdminButton(Say($"Make me admin")),
            new PressButton(Say($"Leave it so"), CommunitiesActions.LeaveItSo));
    }

    private static Button[] ChooseWherePossible(CommunityChat chat) =>
        chat.HasPickablePlaces ? [new PressButton(Say($"Choose channels"), CommunitiesActions.ChoosePlaces)] : [];

    private static Text WhichDay => Say($"“Today” and “tomorrow” go by UTC here.");
}
