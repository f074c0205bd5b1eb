using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Host.Telegram;

/// <summary>A command at the start of a message or of a caption.</summary>
/// <param name="Name">Lower case: phones write the first letter large.</param>
/// <param name="Addressee">The bot it names; null where it names none.</param>
/// <param name="Words">All that stands behind it; line breaks inside are kept.</param>
internal sealed record TypedCommand(string Name, string? Addressee, string Words)
{
    /// <returns>Null where the message does not start with one. A command further inside is part of the sentence.</returns>
    public static TypedCommand? Read(string text, IEnumerable<MessageEntity> entities)
    {
        if (entities.FirstOrDefault(entity => entity is { Type: MessageEntityType.BotCommand, Offset: 0 }) is not { } entity) return null;
        if (entity.Length < 2 || entity.Length > text.Length) return null;

        var typed = text[1..entity.Length];
        var at = typed.IndexOf('@', StringComparison.Ordinal);
        return new TypedCommand(
            (at < 0 ? typed : typed[..at]).ToLowerInvariant(),
            at < 0 ? null : typed[(at + 1)..],
            text[entity.Length..].Trim());
    }
}
