using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Discord;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Discord;

/// <summary>
/// What the bot must still know of Discord after a restart, in a small file of its own: the session to resume, when
/// identifies were sent, and which commands are registered.
/// </summary>
/// <remarks>
/// Not in the database on purpose: whoever loses the database or puts an old one back must not lose the count of
/// identifies with it, for too many in a day reset the bot's token.
/// </remarks>
internal sealed partial class DiscordState(string path, ILogger<DiscordState> logger) : IGatewayStore, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private Kept? kept;

    public async Task<GatewayState> LoadAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken)).Gateway;

    public Task SaveAsync(GatewayState state, CancellationToken cancellationToken) =>
        ChangeAsync(before => before with { Gateway = state }, cancellationToken);

    /// <summary>Names the commands that were registered last; null where none were.</summary>
    public async Task<string?> MenusAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken)).Menus;

    public Task KeepMenusAsync(string fingerprint, CancellationToken cancellationToken) =>
        ChangeAsync(before => before with { Menus = fingerprint }, cancellationToken);

    public void Dispose() => turn.Dispose();

    private Task<Kept> ReadAsync(CancellationToken cancellationToken) => InTurnAsync(LoadOnceAsync, cancellationToken);

    private Task<Kept> ChangeAsync(Func<Kept, Kept> change, CancellationToken cancellationToken) => InTurnAsync(
        async ct =>
        {
            var changed = change(await LoadOnceAsync(ct));
            await WriteAsync(changed, ct);
            return kept = changed;
        },
        cancellationToken);

    private async Task<Kept> InTurnAsync(Func<CancellationToken, Task<Kept>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await work(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Kept> LoadOnceAsync(CancellationToken cancellationToken)
    {
        if (kept is not null) return kept;
        if (!File.Exists(path)) return kept = Kept.Nothing;

        try
        {
            await using var file = File.OpenRead(path);
            var read = await JsonSerializer.DeserializeAsync(file, DiscordStateJson.Default.Kept, cancellationToken);
            return kept = read is { Gateway: not null } ? read : Kept.Nothing;
        }
        catch (Exception trouble) when (trouble is JsonException or IOException or UnauthorizedAccessException)
        {
            Log.Unreadable(logger, path);
            return kept = Kept.Nothing;
        }
    }

    // Written beside and renamed: a crash in between leaves the old file whole.
    private async Task WriteAsync(Kept changed, CancellationToken cancellationToken)
    {
        var beside = $"{path}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        await using (var file = new FileStream(beside, options))
        {
            await JsonSerializer.SerializeAsync(file, changed, DiscordStateJson.Default.Kept, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    internal sealed record Kept(GatewayState Gateway, string? Menus)
    {
        public static Kept Nothing { get; } = new(GatewayState.Empty, null);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Warning, "{Path} cannot be read and is begun anew: Discord sends what it still has, and is told the commands again.")]
        public static partial void Unreadable(ILogger logger, string path);
    }
}

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(DiscordState.Kept))]
internal sealed partial class DiscordStateJson : JsonSerializerContext;
