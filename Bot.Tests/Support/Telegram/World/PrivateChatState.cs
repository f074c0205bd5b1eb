namespace Bot.Tests.Support.Telegram;

public enum PrivateChatState
{
    Unopened,
    Open,
    Blocked,
    AccountDeleted,
}
