using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>What the server demands of buttons.</summary>
internal static class KeyboardRules
{
    private const int MostButtons = 100;

    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay", "disabled",
    ];

    /// <exception cref="ApiRefusal">A button is not as it must be.</exception>
    public static JsonObject? Read(ApiCall call, bool isEphemeral)
    {
        var markup = call.Object("reply_markup");
        if (markup?["inline_keyboard"] is not { } rows) return markup;

        var buttons = rows.AsArray().SelectMany(row => row!.AsArray()).OfType<JsonObject>().ToList();
        if (buttons.Count > MostButtons) throw ApiRefusal.BadRequest("reply markup is too long");
        foreach (var button in buttons) Check(button, isEphemeral);

        // A keyboard without a button is none.
        return buttons.Count == 0 ? null : (JsonObject)markup.DeepClone();
    }

    private static void Check(JsonObject button, bool isEphemeral)
    {
        if (string.IsNullOrWhiteSpace((string?)button["text"])) throw Unreadable("Text of the button must be non-empty");

        var actions = button.Select(field => field.Key).Intersect(Actions).ToList();
        if (actions.Count == 0) throw Unreadable("Text buttons are unallowed in the inline keyboard");
        if (actions.Count > 1) throw Unreadable($"A button has exactly one action, this one {string.Join(" and ", actions)}");
        if (isEphemeral && actions[0] == "login_url")
            throw ApiRefusal.BadRequest("login_url buttons are not allowed in ephemeral messages");

        if (actions[0] == "callback_data" && Encoding.UTF8.GetByteCount((string?)button["callback_data"] ?? "") is 0 or > 64)
            throw ApiRefusal.BadRequest("BUTTON_DATA_INVALID");
        if (actions[0] == "url" && !IsLink((string?)button["url"] ?? "")) throw ApiRefusal.BadRequest("BUTTON_URL_INVALID");
    }

    private static bool IsLink(string url)
    {
        var absolute = url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}";
        return Uri.TryCreate(absolute, UriKind.Absolute, out var link)
            && (link.Scheme == "tg" || (link.Scheme is "http" or "https" && link.Host.Contains('.', StringComparison.Ordinal)));
    }

    private static ApiRefusal Unreadable(string reason) => ApiRefusal.BadRequest($"can't parse inline keyboard button: {reason}");
}
