using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>Answers to taps: once, and soon.</summary>
internal sealed class CallbackMethods(FakeWorld world)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(15);

    public JsonNode Answer(ApiCall call)
    {
        var tap = world.Taps.Find(tap => tap.Id == call.Text("callback_query_id"));
        if (tap is null || tap.Answer is not null || world.Now - tap.At > Window)
            throw ApiRefusal.BadRequest("query is too old and response timeout expired or query ID is invalid");

        var text = call.Text("text");
        if (text.Length > 200) throw ApiRefusal.BadRequest("MESSAGE_TOO_LONG");

        var url = call.Has("url") ? call.Text("url") : null;
        tap.Take(new CallbackAnswer(text.Length == 0 ? null : text, call.Flag("show_alert"), url, world.Now));
        return true;
    }
}
