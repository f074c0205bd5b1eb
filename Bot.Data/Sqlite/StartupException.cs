namespace Bot.Data.Sqlite;

/// <summary>The program cannot start, for a reason that its operator can do something about.</summary>
/// <param name="sentence">The whole reason in one plain sentence; it is all the operator is shown.</param>
public sealed class StartupException(string sentence, Exception? inner = null) : Exception(sentence, inner);
