using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Discord;

/// <summary>A field that may be absent, which is neither null nor a value: an edit leaves alone what is absent.</summary>
/// <remarks>Its property carries <c>[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]</c>.</remarks>
[JsonConverter(typeof(OptionalConverterFactory))]
public readonly record struct Optional<T>
{
    public Optional(T value) => (Value, IsPresent) = (value, true);

    public bool IsPresent { get; }

    /// <summary>The default of its type where nothing is present.</summary>
    public T? Value { get; }

    public static implicit operator Optional<T>(T value) => new(value);
}

internal sealed class OptionalConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(OptionalConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

internal sealed class OptionalConverter<T> : JsonConverter<Optional<T>>
{
    public override bool HandleNull => true;

    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<T>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Value, options);
}
