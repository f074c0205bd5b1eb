using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <exception cref="ApiRefusal">The server says no.</exception>
internal delegate Task<JsonNode> ApiMethod(ApiCall call, CancellationToken cancellationToken);

/// <summary>The methods this server speaks: a table of contents. Names are compared without regard to case.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<string, ApiMethod> methods = new(StringComparer.OrdinalIgnoreCase);
    private readonly FakeWorld world;

    public MethodTable(FakeWorld world)
    {
        this.world = world;

        var polling = new PollingMethods(world);
        methods["getUpdates"] = polling.GetUpdatesAsync;
        Add("setWebhook", polling.SetWebhook);
        Add("deleteWebhook", polling.DeleteWebhook);
        Add("getWebhookInfo", polling.GetWebhookInfo);

        var sending = new SendingMethods(world);
        Add("sendMessage", sending.SendMessage);
        Add("sendDocument", sending.SendDocument);
        Add("sendChatAction", sending.SendChatAction);

        var editing = new EditingMethods(world);
        Add("editMessageText", editing.EditText);
        Add("editMessageCaption", editing.EditCaption);
        Add("editMessageReplyMarkup", editing.EditReplyMarkup);
        Add("deleteMessage", editing.Delete);
        Add("pinChatMessage", editing.Pin);
        Add("unpinChatMessage", editing.Unpin);

        var ephemeral = new EphemeralMethods(world);
        Add("editEphemeralMessageText", ephemeral.EditText);
        Add("editEphemeralMessageReplyMarkup", ephemeral.EditReplyMarkup);
        Add("deleteEphemeralMessage", ephemeral.Delete);

        Add("answerCallbackQuery", new CallbackMethods(world).Answer);

        var chats = new ChatMethods(world);
        Add("getChat", chats.GetChat);
        Add("getChatMember", chats.GetMember);
        Add("getChatAdministrators", chats.GetAdministrators);
        Add("getChatMemberCount", chats.GetMemberCount);
        Add("leaveChat", chats.Leave);

        var menus = new MenuMethods(world);
        Add("setMyCommands", menus.Set);
        Add("getMyCommands", menus.Get);
        Add("deleteMyCommands", menus.Delete);

        var profile = new ProfileMethods(world);
        Add("getMe", profile.GetMe);
        Add("setMyName", profile.SetName);
        Add("getMyName", profile.GetName);
        Add("setMyDescription", profile.SetDescription);
        Add("getMyDescription", profile.GetDescription);
        Add("setMyShortDescription", profile.SetShortDescription);
        Add("getMyShortDescription", profile.GetShortDescription);
    }

    public ApiMethod? Find(string name) => methods.GetValueOrDefault(name);

    private void Add(string name, Func<ApiCall, JsonNode> method) =>
        methods[name] = (call, _) => Task.FromResult(world.Change(() => method(call)));
}
