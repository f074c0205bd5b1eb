namespace Bot.Tests.Support.Telegram;

public enum MemberStatus
{
    Left,
    Kicked,
    Restricted,
    Member,
    Administrator,
    Creator,
}
