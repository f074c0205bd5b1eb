using Bot.Commands.Chat;

namespace Bot.Commands.Communities;

/// <summary>What the buttons of a community's hello ask for: codes 100 to 119.</summary>
public static class CommunitiesActions
{
    /// <summary>Argument: a page, from 0.</summary>
    public static readonly ButtonAction WhoIsHere = new(100);

    public static readonly ButtonAction WhatIKeep = new(101);

    public static readonly ButtonAction ForAdmins = new(102);

    public static readonly ButtonAction LeaveItSo = new(103);

    public static readonly ButtonAction KeepMineHere = new(105);

    public static readonly ButtonAction ShareMineAgain = new(106);
}
