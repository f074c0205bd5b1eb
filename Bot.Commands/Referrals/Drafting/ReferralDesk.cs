using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>Takes a need in words: a plain one goes before the group at once, one with a guess in it becomes a draft.</summary>
public sealed class ReferralDesk(
    BotDbContext db,
    CommunityReading reading,
    NeedReader reader,
    ReferralOpening opening,
    ReferralPlaces places,
    ReferrerPanel panel,
    UsualPlaces usual,
    Vault vault,
    IdSource ids,
    TimeProvider time)
{
    private const string NoteLabel = "note";

    public static Reply AskForNeed { get; } = Reply.Ask(
        ReferralQuestions.Need,
        subject: 0,
        Say($"What does your client need, and where? For example: prenatal in Boise this week. No name, please."));

    public async Task<Reply> TakeAsync(
        Actor actor, string words, IReadOnlyDictionary<string, string> labels, CancellationToken cancellationToken)
    {
        var written = await ReadAsync(actor, words, labels, cancellationToken);
        var place = await usual.OfAsync(actor, PlaceUses.Referrals, cancellationToken);
        var referral = new Referral(
            ids.Next(), actor.Id, place.Id, actor.Chat.Id, written.Need, time.GetUtcNow(), written.NeedsLook);
        db.Referrals.Add(referral);
        referral.Redraft(actor.Id, written.Need, SealedArea(referral, written));
        KeepPrivate(referral, written);
        if (referral.IsOpen) await opening.OpenAsync(referral, cancellationToken);

        var posted = referral.IsOpen ? await places.PostedElsewhereAsync(referral, actor, cancellationToken) : null;
        return await panel.ReplyAsync(
            referral, Visibility.Private, Text.Lines(Lead(actor, written), posted), written.Choices, cancellationToken);
    }

    /// <summary>Reads a draft's need anew; what was understood before stays only where the draft lacked the kind of work.</summary>
    public async Task<Reply> TakeAgainAsync(Actor actor, Referral draft, string words, CancellationToken cancellationToken)
    {
        var written = await ReadAsync(actor, words, new Dictionary<string, string>(), cancellationToken);
        var area = SealedArea(draft, written);
        if (draft.Need.SaysWhat) draft.Redraft(actor.Id, written.Need, area);
        else draft.Redraft(actor.Id, Completed(draft.Need, written.Need), written.Need.Area is null ? area ?? draft.GuessedArea : null);
        KeepPrivate(draft, written);
        return await panel.ReplyAsync(draft, Visibility.Private, Lead(actor, written), written.Choices, cancellationToken);
    }

    // Options of the platform are labels to the reader; a note never passes it.
    private async Task<WrittenNeed> ReadAsync(
        Actor actor, string words, IReadOnlyDictionary<string, string> labels, CancellationToken cancellationToken)
    {
        var context = await reading.ForAsync(actor.Chat, cancellationToken);
        var need = reader.Read(words, context, labels.Where(label => label.Key != NoteLabel).ToDictionary());
        return WrittenNeed.From(need, labels.GetValueOrDefault(NoteLabel));
    }

    private void KeepPrivate(Referral referral, WrittenNeed written)
    {
        var now = time.GetUtcNow();
        if (written.Note is { } note)
            referral.KeepNote(referral.ReferrerId, vault.Seal(note, referral.NotePurpose), now);
        referral.HoldBack(written.LeftOut is { } leftOut ? vault.Seal(leftOut, referral.LeftOutPurpose) : null, now);
    }

    private Sealed? SealedArea(Referral referral, WrittenNeed written) =>
        written.GuessedArea is { } area ? vault.Seal(area, referral.GuessedAreaPurpose) : null;

    private static Text Lead(Actor actor, WrittenNeed written)
    {
        var showsClient = actor.IsOverheard
            && (written.Note is not null || (written.LeftOut is { } leftOut && PrivateWords.MayPointAtSomebody(leftOut)));
        return Text.Lines(
            showsClient ? Say($"Please delete your message: it shows a client's details.") : null,
            written.Unknown is { } unknown ? Say($"I don't know “{unknown}” yet, so it is not on the card.") : null);
    }

    private static ReferralNeed Completed(ReferralNeed before, ReferralNeed now) => now with
    {
        Area = now.Area ?? before.Area,
        AreaIsKnown = now.Area is null ? before.AreaIsKnown : now.AreaIsKnown,
        Window = now.Window ?? before.Window,
        Time = now.Time ?? before.Time,
        Urgency = now.Urgency is NeedUrgency.Ordinary ? before.Urgency : now.Urgency,
        Language = now.Language ?? before.Language,
        Gender = now.Gender ?? before.Gender,
        InHome = now.InHome || before.InHome,
    };
}
