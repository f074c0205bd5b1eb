using System.Globalization;

namespace Bot.Data.Communities;

/// <summary>
/// A small question that a member has yet to answer in their own words. One at a time for a member in a chat; a command
/// cancels it, and after a day it is over.
/// </summary>
public sealed class Conversation
{
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(1);

    private Conversation()
    {
    }

    public Conversation(long id, MemberId member, ChatId chat, string question, long subjectId, DateTimeOffset at)
    {
        Id = id;
        MemberId = member;
        ChatId = chat;
        Question = question;
        SubjectId = subjectId;
        ExpiresAt = at + OpenFor;
    }

    public long Id { get; private set; }

    public MemberId MemberId { get; private set; }

    public ChatId ChatId { get; private set; }

    /// <summary>The name of the question asked; a handler in the command layer knows what to do with the answer.</summary>
    public string Question { get; private set; } = "";

    /// <summary>What the question is about: a referral's id, or 0.</summary>
    public long SubjectId { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>What a form for the answer is called, so that it answers this question and no later one.</summary>
    public string FormName => NameOfForm(Question, SubjectId);

    public void BelongTo(MemberId member) => MemberId = member;

    public static string NameOfForm(string question, long subjectId) => string.Create(CultureInfo.InvariantCulture, $"{question}:{subjectId}");
}
