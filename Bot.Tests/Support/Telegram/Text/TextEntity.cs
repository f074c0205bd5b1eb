using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>A stretch of a text that means something: a command, a mention, bold.</summary>
/// <param name="Type">As in the Bot API: <c>bold</c>, <c>bot_command</c>, <c>text_link</c>, <c>date_time</c> …</param>
/// <param name="Offset">UTF-16 code units from the start of the text.</param>
/// <param name="Length">UTF-16 code units.</param>
public sealed record TextEntity(string Type, int Offset, int Length)
{
    public int End => Offset + Length;

    /// <summary>Where a <c>text_link</c> leads.</summary>
    public string? Url { get; init; }

    /// <summary>Whom a <c>text_mention</c> names.</summary>
    public FakeUser? User { get; init; }

    /// <summary>The programming language of a <c>pre</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The instant of a <c>date_time</c>, Unix seconds.</summary>
    public long? UnixTime { get; init; }

    /// <summary>How a <c>date_time</c> is shown: <c>r</c>, or letters of <c>wdDtT</c>.</summary>
    public string? DateTimeFormat { get; init; }

    /// <summary>The stretch itself.</summary>
    public string Of(string text) => text.Substring(Offset, Length);

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = Type, ["offset"] = Offset, ["length"] = Length };
        if (Url is not null) json["url"] = Url;
        if (User is not null) json["user"] = User.ToJson();
        if (Language is not null) json["language"] = Language;
        if (UnixTime is { } unixTime) json["unix_time"] = unixTime;
        if (!string.IsNullOrEmpty(DateTimeFormat)) json["date_time_format"] = DateTimeFormat;
        return json;
    }
}
