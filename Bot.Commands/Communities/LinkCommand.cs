using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>
/// <c>/link</c> gives a code, <c>/link CODE</c> in another chat makes both one community. <c>/link me</c> is another way to
/// say <c>/linkme</c>, for everyone.
/// </summary>
public sealed class LinkCommand(
    BotDbContext db, JoinCodes codes, LinkedChats linked, LinkNews news, UsualPlaces places, AccountLinking accounts, TimeProvider time) : ICommandHandler
{
    private const string CodeOption = "code";
    private const string Me = "me";

    public static CommandEntry Entry { get; } = new("link", "For admins: join this chat with another to one community", "")
    {
        Audience = Audience.Admins,
        NeedsPerson = false,
        WordForEveryone = Me,
        Options = [new CommandOption(CodeOption, "The code that /link gave in the other chat; none to get one", OptionKind.Words)],
    };

    private static Text DoesNotOpen => Say(
        $"That code opens nothing: it may be mistyped, used already, or older than {(int)JoinCode.GoodFor.TotalMinutes} minutes. /link in the other chat gives a new one.");

    public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken)
    {
        var typed = command.Labels.GetValueOrDefault(CodeOption, command.Words).Trim();
        if (Entry.IsForEveryoneWith(typed))
        {
            return command.Actor.Speaker.IsNobody
                ? Reply.Privately(Sentences.WriteAsYourself)
                : await accounts.AnswerAsync(command.Actor, typed[Me.Length..], cancellationToken);
        }

        return typed.Length == 0
            ? await IssueAsync(command.Actor, cancellationToken)
            : await EnterAsync(command.Actor, typed, cancellationToken);
    }

    private async Task<Reply> IssueAsync(Actor actor, CancellationToken cancellationToken)
    {
        // A group that answers as a whole would show the code to everyone in it.
        if (actor.Speaker.IsNobody) return Reply.Privately(Sentences.WriteAsYourself);

        var code = await codes.IssueAsync(JoinPurpose.Chat, actor.Chat.Id.Value, cancellationToken);
        return Reply.Privately(Text.Lines(
            Say($"In the other chat, an admin types: {$"/link {code}"}"),
            Say($"It works once, for {(int)JoinCode.GoodFor.TotalMinutes} minutes. From then on {actor.Chat.Title} and that chat share one directory and one list of referrals; referrals asked so far stay where they were asked.")));
    }

    private async Task<Reply> EnterAsync(Actor actor, string typed, CancellationToken cancellationToken)
    {
        var (outcome, code) = await codes.RedeemAsync(JoinPurpose.Chat, typed, actor.Chat.Id.Value, cancellationToken);
        switch (outcome)
        {
            case RedeemOutcome.TooManyGuesses:
                return Reply.Privately(Say(
                    $"Several codes in a row did not fit, so I look at no more for now. Please try again in an hour, with a fresh one: /link in the other chat gives it."));
            case RedeemOutcome.Wrong:
                return Reply.Privately(DoesNotOpen);
            case RedeemOutcome.Own:
                return Reply.Privately(Say($"That is this chat's own code. Type it in the chat that shall be joined with this one."));
        }

        var issuer = new ChatId(code!.IssuerId);
        var other = await db.Chats.SingleAsync(chat => chat.Id == issuer, cancellationToken);
        if (other.CommunityId == actor.Chat.CommunityId) return Reply.Privately(Say($"{other.Title} and {actor.Chat.Title} are one community already."));
        if (await linked.WithAsync(actor.Chat, cancellationToken) is { Count: > 0 } others)
        {
            return Reply.Privately(Say(
                $"{actor.Chat.Title} is linked with {LinkNews.Named(others)} already. Type /unlink here first, or the other way round: /link here, and its code there."));
        }

        await LinkAsync(actor, other, code, cancellationToken);
        return Reply.Privately(Say($"Done: {actor.Chat.Title} and {LinkNews.Named([other])} are one community now. Both chats are told."));
    }

    // The row of the community that is left stays: somebody may be reading its clock at this moment.
    private async Task LinkAsync(Actor actor, CommunityChat other, JoinCode code, CancellationToken cancellationToken)
    {
        actor.Chat.Join(other.CommunityId);
        code.Use(actor.Chat.Id.Value, time.GetUtcNow());
        await news.TellAsync(actor.Chat, await places.OfAsync(actor, PlaceUses.None, cancellationToken), cancellationToken);
        foreach (var told in await linked.WithAsync(actor.Chat, cancellationToken))
        {
            await news.TellAsync(actor.Chat, await places.ForAsync(told, PlaceUses.None, cancellationToken), cancellationToken);
        }

        await news.RedrawAsync([actor.Chat], cancellationToken);
    }
}
