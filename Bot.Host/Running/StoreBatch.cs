using Bot.Commands.Chat;
using Bot.Commands.Delivery;

namespace Bot.Host.Running;

/// <summary>Stores a batch of what was heard; when it throws, nothing of it was stored. <see cref="Inbox.ReceiveAsync"/> is one.</summary>
internal delegate Task StoreBatch(IReadOnlyList<Incoming> batch, IReadOnlyList<Unreadable> poison, CancellationToken cancellationToken);
