using Bot.Commands.Chat;

namespace Bot.Commands.Help;

/// <summary>Codes 120 to 139.</summary>
public static class HelpActions
{
    public static readonly ButtonAction ShowHelp = new(120);
}
