using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Directory;
using Bot.Commands.Dispatch;
using Bot.Data.Communities;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Help;

/// <summary>Every command of the catalog, each with an example that works where it is read.</summary>
public sealed class HelpPage(Catalog catalog, BotAddress address, Administrators administrators, ChosenPlaces places)
{
    public async Task<Drawing> DrawAsync(Actor reader, CancellationToken cancellationToken)
    {
        var isAdmin = catalog.Entries.Any(entry => entry.Audience is Audience.Admins) && await administrators.IsAsync(reader, cancellationToken);
        var entries = catalog.Entries
            .Where(entry => entry.Name is not (HelpCommand.Name or StartCommand.Name))
            .Where(entry => entry.Audience is Audience.Everyone || isAdmin);
        var text = Text.Lines(
        [
            Say($"I help you find the right colleague for a client, with no client's name in the chat. What you can do here:"),
            .. entries.Select(entry => Line(entry, reader)),
            await AskingAsync(reader.Chat, cancellationToken),
        ]);
        return new Drawing(
            text,
            new PressButton(Say($"List what I do"), DirectoryActions.OpenBoard),
            new PressButton(Say($"Who is here?"), CommunitiesActions.WhoIsHere),
            new PressButton(Say($"What I keep"), CommunitiesActions.WhatIKeep));
    }

    /// <summary>How to ask without a command, where that works.</summary>
    private async Task<Text?> AskingAsync(CommunityChat chat, CancellationToken cancellationToken)
    {
        var questions = chat.HearsEverything ? await places.ForAsync(chat.Id, PlaceUses.Questions, cancellationToken) : [];
        if (questions.Count > 0) return Say($"Or simply ask in {ChosenPlaces.Named(questions)}: who handles prenatal near Boise?");
        if (chat is { HearsEverything: true, AnswersAnywhere: true }) return Say($"Or simply ask in the group: who handles prenatal near Boise?");

        return chat.RightsDecideHearing ? null : Say($"Or mention me and ask: who handles prenatal near Boise?");
    }

    private Text Line(CommandEntry entry, Actor reader) =>
        Say($"• {address.Command(reader, entry.Name, entry.Example)} – {entry.Summary}");
}
