namespace Bot.Commands.Communities;

public static class HelloCard
{
    public const string Kind = "hello";
}
