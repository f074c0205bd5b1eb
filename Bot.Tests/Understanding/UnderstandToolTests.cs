using System.Text.Json;
using Bot.Host;

namespace Bot.Tests.Understanding;

public sealed class UnderstandToolTests
{
    [Fact]
    public async Task Each_row_gets_its_answer_in_order()
    {
        var (exitCode, output, error) = await RunAsync(
            ["asks"],
            """
            {"text": "who does prenatal near Boise on Saturday?", "isAsk": true}

            {"text": "good morning"}
            """);

        Assert.Equal(0, exitCode);
        Assert.Empty(error);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        var first = JsonDocument.Parse(lines[0]).RootElement;
        Assert.True(first.GetProperty("isAsk").GetBoolean());
        Assert.Equal("prenatal", first.GetProperty("specialties")[0].GetString());
        Assert.Equal("Boise", first.GetProperty("place").GetString());
        Assert.Equal("saturday", first.GetProperty("day").GetString());
        Assert.False(JsonDocument.Parse(lines[1]).RootElement.GetProperty("isAsk").GetBoolean());
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_rest_is_read()
    {
        var (exitCode, output, error) = await RunAsync(["asks"], "not json\n{\"roster\": []}\n[1]\n{\"text\": \"who does reiki?\"}\n");

        Assert.Equal(1, exitCode);
        Assert.Contains("Line 1", error, StringComparison.Ordinal);
        Assert.Contains("Line 2", error, StringComparison.Ordinal);
        Assert.Contains("Line 3", error, StringComparison.Ordinal);
        Assert.Equal(4, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Times_are_answered_in_the_form_they_are_labelled_in()
    {
        var (exitCode, output, error) = await RunAsync(
            ["times"],
            """
            {"text": "Tuesdays 18:00", "locale": "en-GB", "timeZone": "Europe/London", "now": "2026-10-14T09:00"}
            {"text": "Friday 6pm Eastern", "locale": "en-US", "timeZone": "America/Denver", "now": "2027-05-05T14:00:00"}
            {"text": "Friday", "locale": "en-US", "timeZone": "America/Denver", "now": "2027-05-05T14:00:00-06:00"}
            """);

        Assert.Equal(0, exitCode);
        Assert.Empty(error);
        Assert.Equal(
            """
            {"text":"Tuesdays 18:00","expected":["2026-10-20T18:00:00+01:00","2026-10-27T18:00:00+00:00","2026-11-03T18:00:00+00:00"],"recurring":true}
            {"text":"Friday 6pm Eastern","expected":["2027-05-07T16:00:00-06:00"],"recurring":false}
            {"text":"Friday","error":true,"reason":"missing-time"}

            """,
            output);
    }

    [Theory]
    [InlineData("nonsense", "JSON")]
    [InlineData("""{"timeZone": "Europe/London", "now": "2026-10-14T09:00"}""", "text")]
    [InlineData("""{"text": "Friday 6pm", "timeZone": "Middle/Earth", "now": "2026-10-14T09:00"}""", "timeZone")]
    [InlineData("""{"text": "Friday 6pm", "timeZone": "Europe/London", "now": "today"}""", "now")]
    public async Task A_row_of_times_that_lacks_something_is_named(string row, string lacking)
    {
        var (exitCode, output, error) = await RunAsync(["times"], row);

        Assert.Equal(1, exitCode);
        Assert.Contains(lacking, error, StringComparison.Ordinal);
        Assert.Contains("error", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_later_says_so()
    {
        var (exitCode, _, error) = await RunAsync(["privacy"], "");

        Assert.Equal(2, exitCode);
        Assert.Contains("later version", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("weather")]
    [InlineData("asks", "more")]
    public async Task Anything_else_gets_the_usage(params string[] args)
    {
        var (exitCode, _, error) = await RunAsync(args, "");

        Assert.Equal(2, exitCode);
        Assert.Contains("Usage", error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] args, string input)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await UnderstandTool.RunAsync(args, reader, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
