using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>[For admins]: what the bot hears in this chat, and what would let it hear more.</summary>
public sealed class ForAdminsButton(Administrators administrators) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (!await administrators.IsAsync(press.Actor, cancellationToken)) return Reply.Privately(Sentences.AdminsOnly);

        if (press.Actor.Chat.HearsEverything)
        {
            return Reply.Privately(Text.Lines(
                Say($"Here I also hear ordinary questions such as “who does prenatal?”. I look at messages only for that and keep nothing else."),
                WhichDay));
        }

        return Reply.Privately(
            Text.Lines(
                Say($"Here I hear commands and replies to me, not ordinary questions."),
                Say($"Make me an admin (delete and pin only) and I also answer “who does prenatal?”. I look at messages only for that and keep nothing else."),
                WhichDay),
            new AddBotAsAdminButton(Say($"Make me admin")),
            new PressButton(Say($"Leave it so"), CommunitiesActions.LeaveItSo));
    }

    private static Text WhichDay => Say($"“Today” and “tomorrow” go by UTC here.");
}
