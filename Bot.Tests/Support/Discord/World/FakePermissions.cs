namespace Bot.Tests.Support.Discord;

/// <summary>Permission bits. (topics/permissions)</summary>
[Flags]
public enum FakePermissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    ManageRoles = 1UL << 28,
    UseApplicationCommands = 1UL << 31,
    ManageEvents = 1UL << 33,
    CreatePublicThreads = 1UL << 35,
    SendMessagesInThreads = 1UL << 38,
    CreateEvents = 1UL << 44,

    /// <summary>What @everyone may in a new guild, as far as it matters here.</summary>
    Ordinary = AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | UseApplicationCommands
        | CreatePublicThreads | SendMessagesInThreads,

    All = Ordinary | Administrator | ManageChannels | ManageGuild | ManageMessages | MentionEveryone | ManageRoles | ManageEvents | CreateEvents,
}
