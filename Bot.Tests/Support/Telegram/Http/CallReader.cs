using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Telegram;

/// <summary>Reads a request in any of the ways the Bot API takes: query, urlencoded form, multipart form, JSON body.</summary>
internal static class CallReader
{
    public static async Task<ApiCall> ReadAsync(string method, HttpRequest request)
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in request.Query) parameters[name] = value.ToString();

        if (request.HasFormContentType) return await ReadFormAsync(method, request, parameters);

        var isForm = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true;
        if (!isForm) await ReadJsonAsync(request, parameters);
        return new ApiCall(method, parameters, new Dictionary<string, UploadedFile>(), isForm);
    }

    private static async Task ReadJsonAsync(HttpRequest request, JsonObject parameters)
    {
        if (request.ContentLength == 0) return;

        try
        {
            var body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            if (body is not JsonObject values) throw ApiRefusal.BadRequest("object expected");
            foreach (var (name, value) in values.Where(field => field.Value is not null)) parameters[name] = value!.DeepClone();
        }
        catch (JsonException)
        {
            throw ApiRefusal.BadRequest("can't parse JSON body");
        }
    }

    private static async Task<ApiCall> ReadFormAsync(string method, HttpRequest request, JsonObject parameters)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        foreach (var (name, value) in form) parameters[name] = value.ToString();

        Dictionary<string, UploadedFile> files = [];
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, request.HttpContext.RequestAborted);
            files[file.Name] = new UploadedFile(file.FileName, file.ContentType, content.ToArray());
        }

        return new ApiCall(method, parameters, files, isForm: true);
    }
}
