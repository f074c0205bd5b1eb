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

    /// <summary>[Yes, that's me] and [No], asked about two accounts. Subject: the code that was entered.</summary>
    public static readonly ButtonAction JoinMe = new(112);

    public static readonly ButtonAction LeaveApart = new(113);

    public static readonly ButtonAction ChoosePlaces = new(114);

    /// <summary>Subject: the <see cref="Data.Communities.PlaceUses"/> that the places were picked for.</summary>
    public static readonly ButtonAction PickPlaces = new(115);
}
