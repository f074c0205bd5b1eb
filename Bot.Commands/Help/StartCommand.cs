using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Directory;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Help;

/// <summary><c>/start</c>: the first word in a private chat.</summary>
public sealed class StartCommand : ICommandHandler
{
    internal const string Name = "start";

    public static CommandEntry Entry { get; } = new(Name, "Begin here", "") { IsStartButton = true };

    public Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken) => Task.FromResult(Reply.Privately(
        Text.Lines(
            Say($"Welcome, {command.Actor.Id}. I speak for {command.Actor.Chat.Title}: I help its members find the right colleague for a client, with no client's name in the chat."),
            Say($"What you list or ask here is about that group. Others cannot read this chat.")),
        new PressButton(Say($"List what I do"), DirectoryActions.OpenBoard),
        new PressButton(Say($"Who is here?"), CommunitiesActions.WhoIsHere),
        new PressButton(Say($"What can I do?"), HelpActions.ShowHelp),
        new PressButton(Say($"What I keep"), CommunitiesActions.WhatIKeep)));
}
