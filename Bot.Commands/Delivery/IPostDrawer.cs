using Bot.Commands.Chat;
using Bot.Data.Delivery;

namespace Bot.Commands.Delivery;

/// <summary>Draws a post from what is true at the moment of sending.</summary>
public interface IPostDrawer
{
    /// <returns>Null where there is nothing to say any more.</returns>
    Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken);
}
