namespace Bot.Tests.Support.Discord;

/// <summary>A test that needs Discord's OpenAPI document; skipped without it, unless it is required.</summary>
public sealed class DiscordContractFactAttribute : FactAttribute
{
    public DiscordContractFactAttribute()
    {
        if (DiscordContract.FindOrNull() is null && !SpecFolder.IsRequired)
            Skip = $"{DiscordContract.FileName} is not on this machine; {SpecFolder.FolderVariable} can name its folder.";
    }
}
