namespace Bot.Tests.Support.Telegram;

internal sealed record UploadedFile(string FileName, string ContentType, byte[] Content);
