using Bot.Commands.Chat;

namespace Bot.Commands.Dispatch;

/// <summary>Presses that belong to no feature. Codes 1 to 9.</summary>
public static class DispatchActions
{
    /// <summary>Subject: the chat that the private conversation shall be about.</summary>
    public static readonly ButtonAction ActInChat = new(1);

    /// <summary>Subject: the inbox row whose answer could not be shown.</summary>
    public static readonly ButtonAction SeeAnswer = new(2);

    /// <summary>Subject: the post that could not be told privately.</summary>
    public static readonly ButtonAction SeePost = new(3);
}
