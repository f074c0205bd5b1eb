using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Bot.Commands.Chat.Words;

namespace Bot.Tests.Delivery;

/// <summary>A command of the tests, <c>/note words</c>: it keeps what was typed, in the order of handling, and does what the test wants.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<string> entries = new();

    public IReadOnlyList<string> Entries => [.. entries];

    /// <summary>Called before each entry is made.</summary>
    public Func<string, IServiceProvider, CancellationToken, Task> Before { get; set; } = (_, _, _) => Task.CompletedTask;

    public void Attach(IServiceCollection services) =>
        services.AddSingleton(this).AddCommand<NoteCommand>(new CommandEntry("note", "Keep it", "words"));

    public static CommandTyped Note(string words, string person = "ben", string group = "group", UpdateKey? key = null) =>
        new("note", words, ReadOnlyDictionary<string, string>.Empty, IsCertain: true)
        {
            Key = key ?? TestCommunity.NextKey(),
            From = new Speaker(person, person, person),
            In = new Scene(group, group, "", IsPrivate: false),
            Handle = person,
        };

    private sealed class NoteCommand(Journal journal, IServiceProvider services) : ICommandHandler
    {
        public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken)
        {
            await journal.Before(command.Words, services, cancellationToken);
            journal.entries.Enqueue(command.Words);
            return Reply.Privately(Say($"Kept: {command.Words}"));
        }
    }
}
