using Bot.Commands.Referrals.Ending;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Directory;
using Bot.Data.Referrals;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Referrals;

/// <summary>A community in which Ana and Dora are listed for prenatal work around Boise, and Ben asks.</summary>
internal sealed class ReferralScene : IAsyncDisposable
{
    private ReferralScene(TestCommunity community, TestMember ben, TestMember ana, TestMember dora) =>
        (Community, Ben, Ana, Dora) = (community, ben, ana, dora);

    public TestCommunity Community { get; }

    public TestMember Ben { get; }

    public TestMember Ana { get; }

    public TestMember Dora { get; }

    public static async Task<ReferralScene> CreateAsync()
    {
        var community = await TestCommunity.CreateAsync();
        var scene = new ReferralScene(
            community, await community.JoinAsync("Ben"), await community.JoinAsync("Ana Ortiz"), await community.JoinAsync("Dora"));
        await scene.ListAsync(scene.Ana, profile => profile.DescribeApproach("side-lying, slow", TestCommunity.Start));
        await scene.ListAsync(scene.Dora, profile => profile.WorkIn("Meridian", TestCommunity.Start));
        return scene;
    }

    /// <summary>Lists a member for prenatal work in Boise, and more where <paramref name="more"/> says so.</summary>
    public async Task ListAsync(TestMember who, Action<Profile>? more = null)
    {
        await who.TypesAsync("/referrals");
        await using var scope = Community.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var id = await MemberIdAsync(db, who);
        var profile = await db.Profiles.SingleAsync(p => p.MemberId == id);
        profile.ListFor([("prenatal", false)]);
        profile.WorkIn("Boise", TestCommunity.Start);
        more?.Invoke(profile);
        await scope.ServiceProvider.GetRequiredService<Writer>().CommitAsync(db, CancellationToken.None);
    }

    /// <summary>Ben asks for prenatal work in Boise this week.</summary>
    /// <returns>The card, which changes as things go on.</returns>
    public async Task<ShownMessage> AskAsync(string words = "prenatal in Boise this week")
    {
        await Ben.TypesAsync($"/refer {words}");
        Assert.True(Community.PublicMessages.Count > 0, $"No card; Ben sees: {Ben.LatestPrivateReply}");
        return Community.LatestCard;
    }

    public async Task TidyAsync()
    {
        await using (var scope = Community.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<ReferralHousekeeping>().RunAsync(CancellationToken.None);
        await Community.PassAsync(TimeSpan.Zero);
    }

    public Task<Referral> ReferralAsync() =>
        Community.ReadAsync(db => db.Referrals.OrderByDescending(referral => referral.Id).FirstAsync());

    public async Task<MemberId> IdOfAsync(TestMember who) => await Community.ReadAsync(db => MemberIdAsync(db, who));

    public static bool Saw(TestMember who, string words) => who.PrivateMessages.Any(message => message.PlainText.Contains(words, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => Community.DisposeAsync();

    private static async Task<MemberId> MemberIdAsync(BotDbContext db, TestMember who) => (await db.Members.SingleAsync(
        member => member.Accounts.Any(a => a.Platform == Platform.Console && a.ExternalId == who.ExternalId))).Id;
}
