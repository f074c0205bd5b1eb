using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>Reads what a call wants to say, and refuses what the server refuses.</summary>
internal sealed class Outgoing(FakeWorld world)
{
    public const int LongestText = 4096;
    public const int LongestCaption = 1024;

    public MessageContent Text(ApiCall call, bool isEphemeral = false)
    {
        var body = Formatted(call, "text", "entities");
        if (body.Text.Length == 0) throw ApiRefusal.BadRequest("message text is empty");
        if (body.Text.Length > LongestText) throw ApiRefusal.BadRequest("message is too long");
        return new MessageContent(body, KeyboardRules.Read(call, isEphemeral));
    }

    public MessageContent Caption(ApiCall call, bool isEphemeral = false)
    {
        var body = Formatted(call, "caption", "caption_entities");
        if (body.Text.Length > LongestCaption) throw ApiRefusal.BadRequest("message caption is too long");
        return new MessageContent(body, KeyboardRules.Read(call, isEphemeral));
    }

    private FormattedText Formatted(ApiCall call, string textField, string entitiesField)
    {
        var source = call.Text(textField);
        var body = call.Text("parse_mode").ToLowerInvariant() switch
        {
            "" => new FormattedText(source, Entities(call, entitiesField, source), source),
            "html" => HtmlMarkup.Read(source, world.Users.GetValueOrDefault),
            _ => throw ApiRefusal.BadRequest("unsupported parse_mode: this server reads HTML only"),
        };
        return body.Trimmed();
    }

    private List<TextEntity> Entities(ApiCall call, string field, string source)
    {
        List<TextEntity> entities = [];
        foreach (var json in call.List(field)?.OfType<JsonObject>() ?? [])
        {
            var entity = new TextEntity((string)json["type"]!, (int)json["offset"]!, (int)json["length"]!)
            {
                Url = (string?)json["url"],
                Language = (string?)json["language"],
                UnixTime = (long?)json["unix_time"],
                DateTimeFormat = (string?)json["date_time_format"],
                User = (long?)json["user"]?["id"] is { } id ? world.Users.GetValueOrDefault(id) : null,
            };
            if (entity.Offset < 0 || entity.Length <= 0 || entity.End > source.Length)
                throw ApiRefusal.BadRequest($"entity beginning at UTF-16 offset {entity.Offset} ends after the end of the text");
            entities.Add(entity);
        }

        return [.. entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)];
    }
}
