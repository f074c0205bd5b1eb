using Bot.Commands.Asking;
using Bot.Commands.Chat;
using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Dispatch;

/// <summary>What an update led to.</summary>
/// <param name="LeavesNoTrace">An ordinary message that was no question: nothing of it, nor of who wrote it, is kept.</param>
public sealed record Routed(Reply Reply, Actor? Actor, bool LeavesNoTrace = false);

/// <summary>Finds the handler for one update and lets it answer. Lives in the scope of that update.</summary>
public sealed class Router(
    BotDbContext db, ActorResolver actors, ChatEvents events, Administrators administrators, Tokens tokens, Catalog catalog,
    GroupQuestion question, OpenQuestion openQuestion, IdSource ids, TimeProvider time, IServiceProvider services)
{
    public async Task<Routed> RouteAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        if (incoming is BotAdmitted or BotDismissed or ChatMoved or PrivateReachChanged)
        {
            await events.HandleAsync(incoming, cancellationToken);
            return new Routed(Reply.Silence, null);
        }

        if (await actors.ResolveAsync(incoming, cancellationToken) is not { } actor)
            return new Routed(await AskWhichChatAsync(incoming, cancellationToken), null);

        var reply = incoming switch
        {
            CommandTyped command => await CommandAsync(command, actor, cancellationToken),
            ButtonPressed press => await PressAsync(press.Token, press.Picked, actor, cancellationToken),
            WordsSaid words => await WordsAsync(words, actor, cancellationToken),
            _ => throw new NotSupportedException(incoming.GetType().Name),
        };
        // Nobody in particular can be shown something privately; what they may ask is no secret.
        if (actor.Speaker.IsNobody && reply.Visibility is Visibility.Private) reply = reply with { Visibility = Visibility.Public };
        if (reply.Question is { } asked && !actor.Speaker.IsNobody)
            await AwaitAnswerAsync(actor, asked, reply.QuestionSubject, cancellationToken);

        var leavesNoTrace = incoming is WordsSaid { IsToBot: false } && reply.Visibility is Visibility.Nobody;
        return new Routed(reply, actor, leavesNoTrace);
    }

    private async Task<Reply> CommandAsync(CommandTyped command, Actor actor, CancellationToken cancellationToken)
    {
        // A link from a group into the private chat carries what a button would.
        if (command.Name == "start" && command.Words.Length == Tokens.Length)
            return await PressAsync(command.Words, [], actor, cancellationToken);

        if (catalog.Command(command.Name) is not { } found)
            return command.IsCertain ? Reply.Privately(Suggest(command.Name)) : Reply.Silence;
        if (actor.Speaker.IsNobody && found.Entry.NeedsPerson)
            return Reply.Privately(Sentences.WriteAsYourself);
        if (found.Entry.Audience is Audience.Admins && !found.Entry.IsForEveryoneWith(command.Words) && !await administrators.IsAsync(actor, cancellationToken))
            return Reply.Privately(Sentences.AdminsOnly);

        await openQuestion.CloseAsync(actor, cancellationToken);
        var handler = (ICommandHandler)services.GetRequiredService(found.Handler);
        return await handler.HandleAsync(new CommandContext(actor, command.Words, command.Labels), cancellationToken);
    }

    private async Task<Reply> PressAsync(string token, IReadOnlyList<string> picked, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Speaker.IsNobody) return Reply.Privately(Sentences.WriteAsYourself);
        if (await tokens.ReadAsync(token, cancellationToken) is not { } press || catalog.Button(press.Action) is not { } type)
            return Reply.Privately(Sentences.NotYours);

        var handler = (IButtonHandler)services.GetRequiredService(type);
        return await handler.HandleAsync(new ButtonContext(actor, press.Subject, press.Argument) { Picked = picked }, cancellationToken);
    }

    private async Task<Reply> WordsAsync(WordsSaid said, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Speaker.IsNobody) return Reply.Silence;

        if (said is { IsToBot: true, MayAnswer: true }
            && await ConversationAsync(actor, cancellationToken) is { } talk
            && (said.Question is null || said.Question == talk.FormName)
            && catalog.Answer(talk.Question) is { } type)
        {
            db.Conversations.Remove(talk);
            var handler = (IAnswerHandler)services.GetRequiredService(type);
            return await handler.HandleAsync(new AnswerContext(actor, talk.SubjectId, said.Words), cancellationToken);
        }

        // A form that was open while something else was asked: its words go nowhere else.
        if (said.Question is not null) return Reply.Privately(Sentences.QuestionOver);

        return await question.AnswerAsync(actor, said.Words, said.IsToBot, cancellationToken);
    }

    private Text Suggest(string typed) =>
        catalog.Closest(typed) is { } entry
            ? Say($"I don't know /{typed}. Did you mean {$"/{entry.Name} {entry.Example}".Trim()}?")
            : Say($"I don't know /{typed}. /help shows what I can do.");

    private async Task<Reply> AskWhichChatAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        if (incoming is ButtonPressed press && await tokens.ReadAsync(press.Token, cancellationToken) is { } read
            && read.Action == DispatchActions.ActInChat)
        {
            return Reply.Privately(Sentences.NotYours);
        }

        var chats = await actors.ChatsOfAsync(incoming.Key.Platform, incoming.From, cancellationToken);
        return chats.Count == 0
            ? Reply.Privately(Sentences.NoGroupYet)
            : Reply.Privately(
                Say($"You are in several groups with me. Which one is this about?"),
                [.. chats.Select(chat => new PressButton(Quote(chat.Title), DispatchActions.ActInChat, chat.Id.Value))]);
    }

    private async Task AwaitAnswerAsync(Actor actor, string asked, long subject, CancellationToken cancellationToken)
    {
        await openQuestion.CloseAsync(actor, cancellationToken);
        db.Conversations.Add(new Conversation(ids.Next(), actor.Id, actor.Chat.Id, asked, subject, time.GetUtcNow()));
    }

    private async Task<Conversation?> ConversationAsync(Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await db.Conversations.SingleOrDefaultAsync(
            talk => talk.MemberId == actor.Id && talk.ChatId == actor.Chat.Id && talk.ExpiresAt > now, cancellationToken);
    }
}
