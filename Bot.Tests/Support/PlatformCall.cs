using Bot.Commands.Chat;

namespace Bot.Tests.Support;

/// <summary>What the bot asked its platform to do.</summary>
/// <param name="Kind">post, edit, tell or answer.</param>
/// <param name="To">A place as "chat/topic", a message as "chat/id", a person, or a handle.</param>
internal sealed record PlatformCall(string Kind, string To, Composed Message, bool IsSilent);
