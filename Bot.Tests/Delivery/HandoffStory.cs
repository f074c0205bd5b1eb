using System.Collections.ObjectModel;
using Bot.Commands.Chat;
using Bot.Commands.Understanding;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Delivery;

/// <summary>
/// A whole handoff, a question and a withdrawal, told to a bot that may die on the way: then another is started on the
/// same folder, and hears again what its predecessor may not have confirmed.
/// </summary>
internal sealed class HandoffStory
{
    /// <summary>Hundreds of processes read the same words; preparing to read them is no part of the story.</summary>
    private static readonly Lazy<Taxonomy> Readers = new(Taxonomy.Load);

    private static readonly string[] Names = ["Ana", "Ben", "Cara", "Dora"];

    private readonly string folder;
    private readonly FakeTimeProvider clock = new(TestCommunity.Start);
    private readonly Func<Incoming>[] steps;
    private readonly Queue<MortalProcess> successors = [];
    private TestCommunity? community;

    /// <param name="folder">Holds a database without a row, or nothing.</param>
    public HandoffStory(string folder)
    {
        this.folder = folder;
        steps =
        [
            () => Types("Ana", "register", "prenatal, postpartum; area: Boise; availability: taking new clients"),
            () => Types("Ben", "refer", "prenatal in Boise this week"),
            () => Presses("Ana", "I can help"),
            () => Presses("Dora", "I can help"),
            () => Presses("Ben", "Choose Ana"),
            () => Says("Cara", "who handles prenatal massage near Boise?"),
            () => Types("Ben", "refer", "postpartum in Boise"),
            () => Presses("Ben", "Withdraw"),
        ];
    }

    public RecordingPlatform Platform { get; } = new();

    /// <param name="process">The first; after its death comes the next, and after all of them one that lives for ever.</param>
    /// <returns>What there is to be seen afterwards.</returns>
    public async Task<StoryOutcome> PlayAsync(MortalProcess process, params MortalProcess[] next)
    {
        foreach (var successor in next) successors.Enqueue(successor);
        try
        {
            await StartAsync(process);
            process.BeginCounting();
            foreach (var step in steps) process = await TellAsync(step(), process);
            return await StoryOutcome.OfAsync(community!, Platform, Names);
        }
        finally
        {
            if (community is not null) await community.DisposeAsync();
        }
    }

    private async Task<MortalProcess> TellAsync(Incoming incoming, MortalProcess process)
    {
        while (true)
        {
            var hearing = community!.HearAsync(incoming);
            await Task.WhenAny(hearing, process.Death);
            if (!process.IsDead)
            {
                await hearing;
                return process;
            }

            // Whether it was confirmed the platform cannot know, so it tells it again.
            await community.StopAsync();
            clock.Advance(TimeSpan.FromSeconds(1));
            process = successors.TryDequeue(out var next) ? next : MortalProcess.Immortal(Platform);
            await StartAsync(process);
            process.BeginCounting();
        }
    }

    private async Task StartAsync(MortalProcess process) =>
        community = await TestCommunity.CreateAsync(folder, Platform, clock, services =>
        {
            process.Attach(services);
            services.AddSingleton(Readers.Value).AddLogging(logs => logs.AddFilter("Microsoft", LogLevel.None));
        });

    private static CommandTyped Types(string name, string command, string words) =>
        new(command, words, ReadOnlyDictionary<string, string>.Empty, IsCertain: true)
        {
            Key = TestCommunity.NextKey(),
            From = Person(name),
            In = TestCommunity.InGroup,
            Handle = Person(name).ExternalId,
        };

    private static WordsSaid Says(string name, string words) => new(words, IsToBot: false)
    {
        Key = TestCommunity.NextKey(),
        From = Person(name),
        In = TestCommunity.InGroup,
        Handle = Person(name).ExternalId,
    };

    private ButtonPressed Presses(string name, string label)
    {
        var seen = Platform.Messages.Where(message => message.OnlyFor is null || message.OnlyFor == Person(name).ExternalId);
        var message = seen.LastOrDefault(message => message.Button(label) is not null);
        Assert.True(message is not null, $"{name} sees no [{label}]:\n{string.Join('\n', Platform.Messages)}");
        return new ButtonPressed(message.Button(label)!.Value, message.Id)
        {
            Key = TestCommunity.NextKey(),
            From = Person(name),
            In = TestCommunity.InGroup,
            Handle = Person(name).ExternalId,
        };
    }

    private static Speaker Person(string name) => new(name.ToLowerInvariant(), name, name.ToLowerInvariant());
}
