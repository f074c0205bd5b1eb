namespace Bot.Data;

/// <summary>One or more linked chats that share a directory.</summary>
public readonly record struct CommunityId(long Value);

/// <summary>A Telegram group or a console group: where profiles and referrals are made.</summary>
public readonly record struct ChatId(long Value);

/// <summary>A channel or topic in a chat: where posts go.</summary>
public readonly record struct PlaceId(long Value);

/// <summary>A person, whatever accounts they speak from.</summary>
public readonly record struct MemberId(long Value);
