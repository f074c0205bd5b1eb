using Bot.Commands.Chat;

namespace Bot.Commands.Referrals;

/// <summary>What the buttons of referrals ask for: the codes 60 to 99.</summary>
public static class ReferralActions
{
    /// <summary>[Refer a client] under an answer. Subject and argument: codes of the first and second specialty asked for, or 0.</summary>
    public static readonly ButtonAction FromAnswer = new(60);

    public static readonly ButtonAction OfferHelp = new(61);
    public static readonly ButtonAction NotThisTime = new(62);
    public static readonly ButtonAction AddNote = new(63);
    public static readonly ButtonAction Withdraw = new(64);
    public static readonly ButtonAction KeepLeftOut = new(65);
    public static readonly ButtonAction ForgetLeftOut = new(66);
    public static readonly ButtonAction Post = new(67);
    public static readonly ButtonAction Change = new(68);
    public static readonly ButtonAction LeaveAreaOut = new(69);

    /// <summary>Argument: a specialty's code, or 0 where any kind of work will do.</summary>
    public static readonly ButtonAction PickSpecialty = new(70);

    public static readonly ButtonAction ReachInChat = new(71);
    public static readonly ButtonAction ReachByContact = new(72);
    public static readonly ButtonAction TakeBack = new(73);

    /// <summary>Argument: the colleague.</summary>
    public static readonly ButtonAction Choose = new(74);

    /// <summary>Argument: the colleague whose offer waits.</summary>
    public static readonly ButtonAction WaitForOthers = new(75);

    /// <summary>For administrators.</summary>
    public static readonly ButtonAction Close = new(76);
}
