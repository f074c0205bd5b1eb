namespace Bot.Data;

/// <summary>
/// Somebody else changed the same thing, or made the same new thing, between the reading and the commit. Nothing was
/// saved: read again, decide again.
/// </summary>
public sealed class ClashException(Exception inner) : Exception("The same thing was changed meanwhile.", inner);
