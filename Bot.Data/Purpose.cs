namespace Bot.Data;

/// <summary>
/// What a private value is for. The kind, owner and row are part of the seal: a value copied into another row does not
/// open there. The readers are the members who may see it in the clear.
/// </summary>
/// <param name="Kind">"contact", "note", …</param>
/// <param name="Owner">Whose value it is: a member's id, or 0 for the bot's own.</param>
/// <param name="Row">The id of the row that holds it.</param>
/// <param name="Readers">Empty: only the bot itself, on its way from receiving to answering.</param>
public sealed record Purpose(string Kind, long Owner, long Row, IReadOnlyList<MemberId> Readers);
