namespace Bot.Commands.Understanding;

/// <summary>The word lists that ship inside the assembly.</summary>
internal static class EmbeddedText
{
    /// <param name="name">The resource's logical name, as the project file gives it.</param>
    public static Stream Open(string name) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly was built without its resource {name}.");
}
