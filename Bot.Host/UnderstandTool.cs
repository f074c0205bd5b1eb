namespace Bot.Host;

public static class UnderstandTool
{
    public static Task<int> RunAsync(IReadOnlyList<string> args, TextReader input, TextWriter output, TextWriter error) => Task.FromResult(2);
}
