using Bot.Commands.Chat;

namespace Bot.Commands.Directory;

/// <summary>What the directory's buttons ask for: codes 10 to 39.</summary>
public static class DirectoryActions
{
    /// <summary>[List what I do], [I do this too]. Subject: the specialty to put first, or 0.</summary>
    public static readonly ButtonAction OpenBoard = new(10);

    /// <summary>A tap on a specialty that is not listed. Subject: its code; argument: the one put first, or 0.</summary>
    public static readonly ButtonAction ListSpecialty = new(11);

    /// <summary>A tap on a listed specialty. As <see cref="ListSpecialty"/>; for own words the subject is their code.</summary>
    public static readonly ButtonAction UnlistSpecialty = new(12);

    /// <summary>"Did you mean …": subject: the code of the one meant.</summary>
    public static readonly ButtonAction PickSpecialty = new(13);

    public static readonly ButtonAction TypeMine = new(14);

    /// <summary>[Done] and [Not now]. Argument: the <see cref="RegistrationStep"/> that is behind.</summary>
    public static readonly ButtonAction Continue = new(15);

    /// <summary>[Not now] under a question that was asked on its own.</summary>
    public static readonly ButtonAction NotNow = new(16);

    public static readonly ButtonAction AskArea = new(17);

    public static readonly ButtonAction AskAvailability = new(18);

    /// <summary>Argument: an <see cref="Data.Directory.Availability"/>; subject: 1 where the own profile is shown, else 0.</summary>
    public static readonly ButtonAction SayAvailability = new(19);

    public static readonly ButtonAction AskLanguages = new(20);

    public static readonly ButtonAction AskContact = new(21);

    public static readonly ButtonAction AskTelling = new(22);

    /// <summary>Argument: a <see cref="Data.Directory.TellingWish"/>.</summary>
    public static readonly ButtonAction WishTelling = new(23);

    /// <summary>Subject: a member's id, or 0 for the presser's own.</summary>
    public static readonly ButtonAction ShowProfile = new(24);

    public static readonly ButtonAction EditProfile = new(25);

    public static readonly ButtonAction Pause = new(26);

    public static readonly ButtonAction ComeBack = new(27);

    public static readonly ButtonAction Leave = new(28);

    public static readonly ButtonAction ConfirmLeave = new(29);
}
