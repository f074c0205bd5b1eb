using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>What an event asks of us.</summary>
internal abstract record Heard
{
    private Heard()
    {
    }

    /// <summary>It does not concern us.</summary>
    public sealed record Nothing : Heard;

    /// <summary>It cannot be read, and is kept as it is.</summary>
    /// <param name="Kind">Of the trouble with it.</param>
    public sealed record Poison(Unreadable Unreadable, string Kind) : Heard;

    /// <summary>To be stored, and then carried out.</summary>
    /// <param name="Ticket">Of an interaction, which somebody waits for.</param>
    public sealed record News(Incoming Incoming, InteractionTicket? Ticket) : Heard
    {
        /// <summary>What its person may do in the channel; said with interactions in a server.</summary>
        public Permissions? MayDo { get; init; }
    }

    /// <summary>Somebody is typing an option: what may they mean? It changes nothing and is not stored.</summary>
    public sealed record Typing(InteractionTicket Ticket, CommandOption? Option, string Typed) : Heard;

    /// <summary>Somebody wants to write an answer. It changes nothing and is not stored.</summary>
    public sealed record FormWanted(InteractionTicket Ticket, string Question) : Heard;
}
