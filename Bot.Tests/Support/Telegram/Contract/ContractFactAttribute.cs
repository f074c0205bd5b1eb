namespace Bot.Tests.Support.Telegram;

/// <summary>A test that needs Telegram's description; skipped without it, unless it is required.</summary>
public sealed class ContractFactAttribute : FactAttribute
{
    /// <summary>Set to 1 where the description has to be there: then these tests run, and fail without it.</summary>
    public const string RequireVariable = "WARM_HANDOFF_REQUIRE_SPECS";

    public ContractFactAttribute()
    {
        if (TelegramContract.FindOrNull() is null && Environment.GetEnvironmentVariable(RequireVariable) != "1")
            Skip = $"telegram-bot-api.json is not on this machine; {TelegramContract.FolderVariable} can name its folder.";
    }
}
