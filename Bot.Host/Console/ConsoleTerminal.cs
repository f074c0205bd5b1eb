namespace Bot.Host.Console;

/// <summary>Where lines come from and go to.</summary>
/// <param name="IsInteractive">A person sits there; otherwise the lines come from a pipe or a file.</param>
/// <param name="IsInContainer">Nobody will ever see what is played there.</param>
internal sealed record ConsoleTerminal(TextReader Input, TextWriter Output, TextWriter Error, bool IsInteractive, bool IsInContainer)
{
    public void Prompt(string prompt)
    {
        Output.Write(prompt);
        Output.Flush();
    }
}
