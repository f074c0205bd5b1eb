using System.Globalization;
using System.Text;

namespace Bot.Tests.Support.Telegram;

/// <summary>Reads <c>parse_mode=HTML</c> as strictly as the server, and a little more: only the tags this bot may use.</summary>
/// <remarks>The wording of the refusals follows TDLib (<c>parse_html</c> in MessageEntity.cpp), byte offsets included.</remarks>
internal sealed class HtmlMarkup
{
    private readonly string source;
    private readonly Func<long, FakeUser?> findUser;
    private readonly StringBuilder text = new();
    private readonly Stack<OpenTag> open = new();
    private readonly List<(int Order, TextEntity Entity)> entities = [];
    private int position;

    private HtmlMarkup(string source, Func<long, FakeUser?> findUser)
    {
        this.source = source;
        this.findUser = findUser;
    }

    /// <exception cref="ApiRefusal">The markup is broken or uses a tag outside the list.</exception>
    public static FormattedText Read(string source, Func<long, FakeUser?> findUser) => new HtmlMarkup(source, findUser).Read();

    private FormattedText Read()
    {
        while (position < source.Length)
        {
            if (source[position] == '<') ReadTag();
            else if (source[position] == '&') ReadCharacterReference();
            else text.Append(source[position++]);
        }

        if (open.TryPeek(out var unclosed))
            throw Refused($"Can't find end tag corresponding to start tag \"{unclosed.Name}\"");

        var inOrder = entities.OrderBy(found => found.Entity.Offset).ThenBy(found => found.Order).Select(found => found.Entity);
        return new FormattedText(text.ToString(), [.. inOrder], source);
    }

    private void ReadTag()
    {
        var start = position++;
        if (position < source.Length && source[position] == '/') ReadEndTag(start);
        else ReadStartTag(start);
    }

    private void ReadStartTag(int start)
    {
        var name = ReadWhile(c => !char.IsWhiteSpace(c) && c is not '>' and not '<').ToLowerInvariant();
        if (!HtmlTag.IsSupported(name)) throw Refused($"Unsupported start tag \"{name}\" at byte offset {Bytes(start)}");

        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        while (true)
        {
            ReadWhile(char.IsWhiteSpace);
            if (position >= source.Length) throw Refused($"Unclosed start tag at byte offset {Bytes(start)}");
            if (source[position] == '>') break;
            ReadAttribute(name, start, attributes);
        }

        position++;
        open.Push(new OpenTag(name, text.Length, entities.Count + open.Count, attributes));
    }

    private void ReadAttribute(string tag, int tagStart, Dictionary<string, string> attributes)
    {
        var start = position;
        var name = ReadWhile(c => !char.IsWhiteSpace(c) && c is not '=' and not '>').ToLowerInvariant();
        if (name.Length == 0) throw Refused($"Empty attribute name in the tag \"{tag}\" at byte offset {Bytes(start)}");

        ReadWhile(char.IsWhiteSpace);
        if (position >= source.Length || source[position] != '=')
        {
            attributes[name] = "";
            return;
        }

        position++;
        ReadWhile(char.IsWhiteSpace);
        attributes[name] = HtmlTag.Unescape(ReadAttributeValue(tagStart));
    }

    private string ReadAttributeValue(int tagStart)
    {
        if (position < source.Length && source[position] is '"' or '\'')
        {
            var quote = source[position++];
            var value = ReadWhile(c => c != quote);
            if (position++ >= source.Length) throw Refused($"Unclosed start tag at byte offset {Bytes(tagStart)}");
            return value;
        }

        return ReadWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
    }

    private void ReadEndTag(int start)
    {
        position++;
        var name = ReadWhile(c => !char.IsWhiteSpace(c) && c != '>').ToLowerInvariant();
        ReadWhile(char.IsWhiteSpace);
        if (position >= source.Length || source[position] != '>') throw Refused($"Unclosed end tag at byte offset {Bytes(start)}");
        position++;

        if (!open.TryPop(out var tag)) throw Refused($"Unexpected end tag at byte offset {Bytes(start)}");
        if (name.Length > 0 && name != tag.Name)
            throw Refused($"Unmatched end tag at byte offset {Bytes(start)}, expected \"</{tag.Name}>\", found \"</{name}>\"");

        Close(tag);
    }

    private void Close(OpenTag tag)
    {
        var length = text.Length - tag.Offset;
        if (length == 0) return;

        // <pre><code class="language-…"> is one entity, the pre; its code adds the language only.
        if (tag.Name == "code" && open.TryPeek(out var outer) && outer is { Name: "pre" } && outer.Offset == tag.Offset)
        {
            outer.Attributes["language"] = tag.Attributes.GetValueOrDefault("class", "").Replace("language-", "", StringComparison.Ordinal);
            return;
        }

        var stretch = text.ToString(tag.Offset, length);
        if (HtmlTag.ToEntity(tag.Name, tag.Offset, stretch, tag.Attributes, findUser) is { } entity)
            entities.Add((tag.Order, entity));
    }

    private void ReadCharacterReference()
    {
        var end = source.IndexOf(';', position);
        var decoded = end > position ? HtmlTag.Decode(source.AsSpan(position + 1, end - position - 1)) : null;
        text.Append(decoded ?? "&");
        position = decoded is null ? position + 1 : end + 1;
    }

    private string ReadWhile(Func<char, bool> belongs)
    {
        var start = position;
        while (position < source.Length && belongs(source[position])) position++;
        return source[start..position];
    }

    private string Bytes(int index) => Encoding.UTF8.GetByteCount(source.AsSpan(0, index)).ToString(CultureInfo.InvariantCulture);

    private static ApiRefusal Refused(string reason) => ApiRefusal.BadRequest($"can't parse entities: {reason}");

    private sealed record OpenTag(string Name, int Offset, int Order, Dictionary<string, string> Attributes);
}
