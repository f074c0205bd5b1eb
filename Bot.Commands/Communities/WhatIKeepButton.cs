using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>[What I keep]: the truth about what is stored.</summary>
public sealed class WhatIKeepButton : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) => Task.FromResult(Reply.Privately(Text.Lines(
        Say($"I keep your name as it stands here, what you list about yourself, and referrals: the need, the area and who helped, never who the client is."),
        Say($"Contacts and private notes are sealed, and only the two colleagues of a handoff can read them."),
        Say($"What is said to me rests sealed until it is answered and is gone after 14 days. Other messages I only look at to notice a question; nothing of them is kept."))));
}
