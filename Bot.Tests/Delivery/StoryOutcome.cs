using Bot.Data;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Delivery;

/// <summary>What a story left behind.</summary>
/// <param name="Facts">The rows that matter, by names instead of ids.</param>
/// <param name="Sent">Every message as it was sent.</param>
/// <param name="Stand">Every message as it stands now.</param>
/// <param name="UnsureSends">Of all rows together.</param>
/// <param name="MostUnsureSends">Of one row.</param>
internal sealed record StoryOutcome(
    IReadOnlyList<string> Facts, IReadOnlyList<string> Sent, IReadOnlyList<string> Stand, int UnsureSends, int MostUnsureSends)
{
    public static async Task<StoryOutcome> OfAsync(TestCommunity community, RecordingPlatform platform, IReadOnlyList<string> names)
    {
        var (referrals, posts, updates) = await community.ReadAsync(async db =>
            (await db.Referrals.OrderBy(r => r.Id).ToListAsync(), await db.Posts.OrderBy(post => post.Id).ToListAsync(), await db.Inbox.ToListAsync()));
        var members = await community.ReadAsync(db => db.Members.ToListAsync());
        var others = await community.ReadAsync(async db =>
            $"{await db.Profiles.CountAsync()} profiles, {await db.Chats.CountAsync()} chats, {await db.Conversations.CountAsync()} open questions");

        string NameOf(MemberId? id) => id is null ? "everyone" : members.Single(member => member.Id == id).DisplayName;

        var facts = new List<string> { others };
        facts.AddRange(names.Select(name => $"{name}: {members.Count(member => member.DisplayName == name)}"));
        facts.AddRange(referrals.Select((referral, number) =>
            $"referral {number} of {NameOf(referral.ReferrerId)}: {referral.Status}, chosen {NameOf(referral.ChosenId)}, offers "
            + string.Join(", ", referral.Offers.Select(offer => $"{NameOf(offer.By)} {offer.State}").Order())));
        facts.AddRange(posts
            .Select(post => $"post {post.Kind} {referrals.FindIndex(r => r.Id == post.SubjectId)} to {NameOf(post.MemberId)} of {NameOf(post.AboutId)}: "
                + $"{post.State} {(post.MessageId is null ? "unknown" : "known")} {post.WantedVersion - post.ShownVersion}")
            .Order());
        facts.AddRange(updates.GroupBy(update => (update.State, update.IsAnswering)).Select(g => $"{g.Count()} updates {g.Key}").Order());

        return new StoryOutcome(
            facts,
            [.. platform.Messages.Select(message => $"{message.OnlyFor ?? "everyone"}: {message.First.PlainText} [{Labels(message.First.Buttons)}]")],
            [.. platform.Messages.Select(message => message.ToString())],
            posts.Sum(post => post.UnsureSends) + updates.Sum(update => update.UnsureSends),
            posts.Select(post => post.UnsureSends).Concat(updates.Select(update => update.UnsureSends)).Max());
    }

    /// <summary>Nothing lost, nothing done twice, and nothing said twice but what a row counts as unsure.</summary>
    /// <param name="deaths">
    /// How often the process died. A row that was unsure at two deaths is left alone after that, as promise 3 has it: its
    /// words may be missing, or its card be one that cannot be changed, and a new one comes with the next change.
    /// </param>
    public void MustBe(StoryOutcome expected, string where, int deaths = 1)
    {
        var (isLeftAlone, due, found) = (MostUnsureSends > 1, expected.Facts, Facts);
        if (isLeftAlone) (due, found) = (WithoutMessages(due), WithoutMessages(found));
        Assert.True(due.SequenceEqual(found), $"{where}: the database differs.\nExpected:\n{Lines(due)}\nFound:\n{Lines(found)}");
        Assert.True(MostUnsureSends <= deaths, $"{where}: one row has {MostUnsureSends} unsure sends.");

        var extra = 0;
        foreach (var (words, count) in Sent.CountBy(words => words))
        {
            var dueTimes = expected.Sent.Count(sent => sent == words);
            Assert.True(dueTimes > 0 || isLeftAlone, $"{where}: said, and not due:\n{words}\nDue:\n{Lines(expected.Sent)}");
            Assert.True(count <= Math.Max(1, 2 * dueTimes), $"{where}: said {count} times:\n{words}");
            extra += Math.Max(0, count - dueTimes);
        }

        Assert.True(extra <= UnsureSends, $"{where}: {extra} messages too many, and only {UnsureSends} unsure sends.\n{Lines(Sent)}");
        if (isLeftAlone) return;

        Missing(expected.Sent, Sent, where);
        Missing(expected.Stand, Stand, where);
    }

    private static List<string> WithoutMessages(IReadOnlyList<string> facts) =>
        [.. facts.Select(fact => fact.Replace("unknown", "known", StringComparison.Ordinal)).Order()];

    private static void Missing(IReadOnlyList<string> expected, IReadOnlyList<string> found, string where)
    {
        foreach (var (words, due) in expected.CountBy(words => words))
            Assert.True(found.Count(sent => sent == words) >= due, $"{where}: lost:\n{words}\nThere is:\n{Lines(found)}");
    }

    private static string Labels(IReadOnlyList<Bot.Commands.Chat.ComposedButton> buttons) => string.Join("] [", buttons.Select(button => button.Label));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => $"  {line}"));
}
