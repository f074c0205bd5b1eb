using System.Diagnostics;
using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>Joins a person's accounts on two platforms: a code is given out to one of them and entered from the other.</summary>
public sealed class AccountLinking(BotDbContext db, JoinCodes codes, MemberMerge merge, TimeProvider time)
{
    /// <param name="typed">A code from the other account; empty to get one for it.</param>
    public async Task<Reply> AnswerAsync(Actor actor, string typed, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(typed)
            ? await IssueAsync(actor, cancellationToken)
            : await EnterAsync(actor, typed, cancellationToken);

    /// <summary>The person has seen whom they would be joined with, and says yes.</summary>
    /// <param name="codeId">The code that they entered.</param>
    public async Task<Reply> JoinAsync(Actor actor, long codeId, CancellationToken cancellationToken)
    {
        if (await codes.EnteredAsync(codeId, JoinPurpose.Member, actor.Id.Value, cancellationToken) is not { } code
            || await IssuerAsync(code, cancellationToken) is not { } other
            || !actor.Member.CanTakeOver(other)
            || !code.Use(actor.Id.Value, time.GetUtcNow()))
        {
            return Reply.InPlace(WrongCode);
        }

        var accounts = AccountsOf(other);
        await merge.MergeAsync(actor.Member, other, cancellationToken);
        return Reply.InPlace(Say($"Done: {accounts} and you are one person to me now, with one list of referrals. Answer from wherever you like."));
    }

    /// <summary>They say no: the code is spent, and nothing was joined.</summary>
    public async Task<Reply> LeaveApartAsync(Actor actor, long codeId, CancellationToken cancellationToken)
    {
        var code = await codes.EnteredAsync(codeId, JoinPurpose.Member, actor.Id.Value, cancellationToken);
        code?.Use(actor.Id.Value, time.GetUtcNow());
        return Reply.InPlace(Say($"All right, nothing was joined. That code no longer works."));
    }

    private static Text WrongCode => Say($"That code does not work, or no longer. /linkme on your other account gives a new one.");

    private async Task<Reply> IssueAsync(Actor actor, CancellationToken cancellationToken)
    {
        var code = await codes.IssueAsync(JoinPurpose.Member, actor.Id.Value, cancellationToken);
        return Reply.Privately(
            Text.Lines(
                Say($"Your code is {code}. It is for you alone, works once, and for a quarter of an hour."),
                Say($"From your account on the other platform, send me: /linkme {code}")),
            new CopyButton(Say($"Copy"), Say($"/linkme {code}")));
    }

    private async Task<Reply> EnterAsync(Actor actor, string typed, CancellationToken cancellationToken)
    {
        var (outcome, code) = await codes.RedeemAsync(JoinPurpose.Member, typed, actor.Id.Value, cancellationToken);
        return outcome switch
        {
            RedeemOutcome.Entered => await AskAsync(actor, code!, cancellationToken),
            RedeemOutcome.Wrong => Reply.Privately(WrongCode),
            RedeemOutcome.Own => Reply.Privately(Say($"This code is yours. Send it to me from your account on the other platform.")),
            RedeemOutcome.TooManyGuesses => Reply.Privately(Say($"That were several codes that do not work. Please try again in an hour.")),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<Reply> AskAsync(Actor actor, JoinCode code, CancellationToken cancellationToken)
    {
        if (await IssuerAsync(code, cancellationToken) is not { } other) return Reply.Privately(WrongCode);
        if (!actor.Member.CanTakeOver(other))
            return Reply.Privately(Say($"Both of you have an account on one platform, and a person has one on each. So I can't join you."));

        return Reply.Privately(
            Text.Lines(
                Say($"This joins you with {AccountsOf(other)}: one profile, one list of referrals, one person. It cannot be undone."),
                Say($"Is that you?")),
            new PressButton(Say($"Yes, that's me"), CommunitiesActions.JoinMe, code.Id),
            new PressButton(Say($"No"), CommunitiesActions.LeaveApart, code.Id));
    }

    private async Task<Member?> IssuerAsync(JoinCode code, CancellationToken cancellationToken)
    {
        var issuer = new MemberId(code.IssuerId);
        return await db.Members.SingleOrDefaultAsync(member => member.Id == issuer, cancellationToken);
    }

    /// <summary>"Ben Hale on Telegram".</summary>
    private static Text AccountsOf(Member member) =>
        AllOf(member.Accounts.OrderBy(account => account.Platform).Select(account => Say($"{account.DisplayName} on {PlatformNames.Of(account.Platform)}")));
}
