namespace Bot.Tests.Support.Telegram;

/// <summary>A test that needs Telegram's description; skipped without it, unless it is required.</summary>
public sealed class ContractFactAttribute : FactAttribute
{
    public ContractFactAttribute()
    {
        if (TelegramContract.FindOrNull() is null && !SpecFolder.IsRequired)
            Skip = $"telegram-bot-api.json is not on this machine; {SpecFolder.FolderVariable} can name its folder.";
    }
}
