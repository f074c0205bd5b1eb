using System.Collections.Frozen;
using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Directory;

/// <summary>What was typed after [Type mine]: read like the words behind /register.</summary>
public sealed class SpecialtiesAnswer(Registration registration) : IAnswerHandler
{
    public const string Question = "directory.specialties";

    public Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken) =>
        registration.TakeAsync(answer.Actor, ProfileLabels.Of(answer.Words, FrozenDictionary<string, string>.Empty), cancellationToken);
}
