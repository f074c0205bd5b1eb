using System.Text.Json;
using Bot.Discord;

namespace Bot.Tests.Discord.Models;

public sealed class JsonTests
{
    [Fact]
    public void An_edit_says_nothing_of_what_stays() =>
        Assert.Equal("""{"allowed_mentions":{"parse":[]}}""", Write(new MessageEdit()));

    [Fact]
    public void An_edit_takes_away_what_is_null() => Assert.Equal(
        """{"content":null,"components":null,"allowed_mentions":{"parse":[]}}""",
        Write(new MessageEdit { Content = new Optional<string?>(null), Components = new Optional<IReadOnlyList<Component>?>(null) }));

    [Fact]
    public void An_edit_changes_what_has_a_value() => Assert.Equal(
        """{"content":"Hi","components":[{"type":1,"components":[]}],"allowed_mentions":{"parse":[],"users":["5"]}}""",
        Write(new MessageEdit
        {
            Content = "Hi",
            Components = new Optional<IReadOnlyList<Component>?>([new Component { Type = Component.TypeRow, Components = [] }]),
            AllowedMentions = new AllowedMentions { Users = [new Snowflake(5)] },
        }));

    [Theory]
    [InlineData("""{}""", false, null)]
    [InlineData("""{"content":null}""", true, null)]
    [InlineData("""{"content":"Hi"}""", true, "Hi")]
    public void Absent_null_and_a_value_are_three_things(string json, bool isPresent, string? value)
    {
        var edit = JsonSerializer.Deserialize(json, DiscordJson.Default.MessageEdit)!;

        Assert.Equal(isPresent, edit.Content.IsPresent);
        Assert.Equal(value, edit.Content.Value);
    }

    [Theory]
    [InlineData("""{"id":"9223372036854775808"}""")]
    [InlineData("""{"id":9223372036854775808}""")]
    public void An_id_is_read_from_text_and_number(string json) =>
        Assert.Equal(9223372036854775808ul, JsonSerializer.Deserialize(json, DiscordJson.Default.User)!.Id.Value);

    [Theory]
    [InlineData("""{"id":"-1"}""")]
    [InlineData("""{"id":"1.5"}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":-1}""")]
    public void What_is_no_id_is_no_zero(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, DiscordJson.Default.User));

    [Fact]
    public void What_we_do_not_know_is_passed_over()
    {
        var message = JsonSerializer.Deserialize(
            """{"id":"1","channel_id":"2","type":999,"content":"Hi","new_thing":{"deep":[1]},"flags":1073741824,"mentions":null}""",
            DiscordJson.Default.Message)!;

        Assert.Equal(999, message.Type);
        Assert.Equal("Hi", message.Content);
        Assert.Empty(message.Mentions);
    }

    [Fact]
    public void Lists_are_there_where_Discord_says_null()
    {
        var guild = JsonSerializer.Deserialize("""{"id":"1","roles":null,"channels":[{"id":"2","permission_overwrites":null}]}""", DiscordJson.Default.Guild)!;
        var interaction = JsonSerializer.Deserialize(
            """{"id":"1","data":{"options":null,"values":null,"components":null,"resolved":{"users":null}},"member":{"roles":null}}""", DiscordJson.Default.Interaction)!;

        Assert.Empty(guild.Roles);
        Assert.Empty(Assert.Single(guild.Channels).PermissionOverwrites);
        Assert.Empty(interaction.Data!.Options);
        Assert.Empty(interaction.Data.Values);
        Assert.Empty(interaction.Data.Components);
        Assert.Empty(interaction.Data.Resolved!.Users);
        Assert.Empty(interaction.Member!.Roles);
    }

    [Fact]
    public void A_picked_member_comes_with_a_name()
    {
        var data = JsonSerializer.Deserialize(
            """
            {"id":"1","type":2,"data":{"name":"refer","options":[{"name":"to","type":6,"value":"42"}],
            "resolved":{"users":{"42":{"id":"42","username":"ben"}},"members":{"42":{"nick":"Ben B.","permissions":"0"}}}}}
            """,
            DiscordJson.Default.Interaction)!.Data!;

        var picked = Snowflake.Parse(data.Options[0].Value!.Value.GetString()!);
        Assert.Equal("ben", data.Resolved!.Users[picked].Username);
        Assert.Equal("Ben B.", data.Resolved.Members[picked].Nick);
    }

    [Theory]
    [InlineData("""{"type":1,"components":[{"type":4,"custom_id":"city","value":"Boise"}]}""")]
    [InlineData("""{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"city","value":"Boise"}}""")]
    public void A_form_is_read_in_its_old_and_its_new_shape(string component)
    {
        var data = JsonSerializer.Deserialize($$"""{"custom_id":"form","components":[{{component}},{"type":77}]}""", DiscordJson.Default.InteractionData)!;

        var field = data.Components.SelectMany(part => part.Components ?? (part.Child is { } child ? [child] : [])).Single();
        Assert.Equal(("city", "Boise"), (field.CustomId, field.Value));
    }

    [Fact]
    public void Permissions_beyond_those_we_know_are_kept()
    {
        var role = JsonSerializer.Deserialize("""{"id":"1","permissions":"18446744073709551615"}""", DiscordJson.Default.Role)!;

        Assert.Equal((Permissions)ulong.MaxValue, role.Permissions);
        Assert.Contains("\"18446744073709551615\"", JsonSerializer.Serialize(role, DiscordJson.Default.Role));
    }

    private static string Write(MessageEdit edit) => JsonSerializer.Serialize(edit, DiscordJson.Default.MessageEdit);
}
