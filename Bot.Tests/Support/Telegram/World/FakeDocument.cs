using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>A file that the bot sent.</summary>
public sealed record FakeDocument(string FileName, string ContentType, ReadOnlyMemory<byte> Content)
{
    public string ReadText() => System.Text.Encoding.UTF8.GetString(Content.Span);

    internal JsonObject ToJson(string fileId) => new()
    {
        ["file_id"] = fileId,
        ["file_unique_id"] = $"unique-{fileId}",
        ["file_name"] = FileName,
        ["mime_type"] = ContentType,
        ["file_size"] = Content.Length,
    };
}
