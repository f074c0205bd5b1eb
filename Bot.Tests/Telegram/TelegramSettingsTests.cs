using Bot.Commands.Delivery;
using Bot.Host.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Telegram;

/// <summary>What somebody may get wrong in the settings.</summary>
public sealed class TelegramSettingsTests
{
    [Fact]
    public async Task What_cannot_be_a_token_switches_Telegram_off()
    {
        await using var broken = await TelegramSetup.CreateAsync(settings: new() { ["Telegram:Token"] = "my token" }, isConnected: false);
        foreach (var service in broken.Services.GetServices<IHostedService>()) await service.StartAsync(default);

        Assert.Empty(broken.Services.GetServices<IPlatform>());
        Assert.Single(broken.Logs.Lines, line => line.Contains("does not look like a token", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Telegram:ApiBaseUrl", "https://example.org/bots")]
    [InlineData("Telegram:ApiBaseUrl", "nowhere")]
    [InlineData("Telegram:PollTimeout", "00:02:00")]
    [InlineData("Telegram:CallTimeout", "00:00:00")]
    public async Task A_setting_that_cannot_work_is_named(string key, string value)
    {
        await using var wrong = await TelegramSetup.CreateAsync(settings: new() { [key] = value }, isConnected: false);

        var refusal = Assert.Throws<OptionsValidationException>(
            () => wrong.Services.GetRequiredService<IOptions<TelegramOptions>>().Value);

        Assert.Contains(key.Split(':')[1], refusal.Message, StringComparison.Ordinal);
    }
}
