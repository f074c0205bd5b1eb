using Bot.Commands.Chat;
using Bot.Data;
using Bot.Data.Delivery;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Delivery;

/// <summary>Draws a post from what is true at the moment of sending.</summary>
public interface IPostDrawer
{
    /// <returns>Null where there is nothing to say any more.</returns>
    Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken);

    /// <summary>The line in the group for a person who cannot be written to privately. It tells nobody else what it is about.</summary>
    Text Knock(MemberId reader) => Say($"{Calling(reader)}, there is news for you.");

    /// <summary>What the button under that line is called.</summary>
    Text KnockLabel => Say($"See it");
}
