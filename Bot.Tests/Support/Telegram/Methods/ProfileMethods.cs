using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>What the bot says about itself, by language.</summary>
internal sealed class ProfileMethods(FakeWorld world)
{
    private readonly Dictionary<(string Field, string Language), string> texts = [];

    public JsonNode GetMe(ApiCall call) => world.Bot.ToFullJson();

    public JsonNode SetName(ApiCall call) => Set(call, "name", longest: 64);

    public JsonNode GetName(ApiCall call) => Get(call, "name", otherwise: world.Bot.FirstName);

    public JsonNode SetDescription(ApiCall call) => Set(call, "description", longest: 512);

    public JsonNode GetDescription(ApiCall call) => Get(call, "description");

    public JsonNode SetShortDescription(ApiCall call) => Set(call, "short_description", longest: 120);

    public JsonNode GetShortDescription(ApiCall call) => Get(call, "short_description");

    private JsonNode Set(ApiCall call, string field, int longest)
    {
        var text = call.Text(field);
        if (text.Length > longest) throw ApiRefusal.BadRequest($"{field} is too long");

        texts[(field, call.Text("language_code"))] = text;
        return true;
    }

    private JsonObject Get(ApiCall call, string field, string otherwise = "")
    {
        var found = texts.GetValueOrDefault((field, call.Text("language_code"))) ?? texts.GetValueOrDefault((field, ""));
        return new JsonObject { [field] = string.IsNullOrEmpty(found) ? otherwise : found };
    }
}
