using Bot.Commands.Chat;

namespace Bot.Commands.Asking;

/// <summary>What the buttons under an answer ask for: codes 40 to 59. Subject and argument are those of <see cref="NeedInButton"/>.</summary>
public static class AskingActions
{
    /// <summary>[More]: everyone who fits, for the presser alone.</summary>
    public static readonly ButtonAction More = new(40);

    /// <summary>"Did you mean …", and the nearest related specialty: who does that?</summary>
    public static readonly ButtonAction WhoDoes = new(41);
}
