using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Bot.Tests.Support.Discord;

namespace Bot.Tests.Discord.Adapter;

/// <summary>A guild with two channels, and Ana and Ben in it.</summary>
public abstract class DiscordScene : IAsyncLifetime
{
    private static readonly IReadOnlyList<CommandEntry> Commands =
    [
        new("who", "Find a colleague: who handles this?", "prenatal")
        {
            Answer = Visibility.Public,
            Options = [new CommandOption("need", "What is needed", OptionKind.Words) { SuggestsSpecialties = true }],
        },
        new("refer", "Ask the group to take a client", "prenatal in Boise"),
        new("settings", "How I behave here", "") { Audience = Audience.Admins },
        new("start", "Begin here", "") { IsStartButton = true },
    ];

    internal DiscordSetup Setup { get; private set; } = null!;

    private protected FakeGuild Guild { get; private set; } = null!;

    private protected FakeChannel General { get; private set; } = null!;

    private protected FakeChannel Referrals { get; private set; } = null!;

    private protected FakeUser Ana { get; private set; } = null!;

    private protected FakeUser Ben { get; private set; } = null!;

    /// <summary>Whether the bot knows itself before anything begins.</summary>
    private protected virtual bool IsConnected => true;

    public async Task InitializeAsync()
    {
        Setup = await DiscordSetup.CreateAsync(Commands, IsConnected);
        (Ana, Ben) = (Setup.Discord.AddUser("Ana"), Setup.Discord.AddUser("Ben"));
        Guild = Setup.Discord.AddGuildWithoutBot("Boise bodyworkers", owner: Ana);
        (General, Referrals) = (Guild.AddChannel("general"), Guild.AddChannel("referrals"));
        Guild.Join(Ben);
        await Guild.AddBotAsync();
        if (IsConnected) await Setup.PublishAsync();
        Prepare();
    }

    private protected virtual void Prepare()
    {
    }

    public async Task DisposeAsync() => await Setup.DisposeAsync();

    private protected Task<FakeInteraction> BenRefersAsync() => Ben.UsesCommandAsync(Referrals, "refer");

    private protected Task<SendOutcome> AnswerAsync(string handle, Visibility visibility, Composed message) =>
        Setup.Platform.AnswerAsync(handle, visibility, message, DiscordSetup.Knock(Ben), CancellationToken.None);
}
