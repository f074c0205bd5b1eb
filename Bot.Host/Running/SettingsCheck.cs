using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Bot.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Running;

/// <summary>
/// Looks at what was configured before anything reads it, so that a wrong value is answered by a sentence that names its
/// key. The sentence never repeats the value: it may be a secret in the wrong place.
/// </summary>
internal static class SettingsCheck
{
    /// <summary>Each given value of the section must be one that its property takes, within the property's own limits.</summary>
    /// <exception cref="StartupException">One is not.</exception>
    public static void Require<TOptions>(IConfiguration configuration, string section)
        where TOptions : new()
    {
        var defaults = new TOptions();
        foreach (var property in typeof(TOptions).GetProperties().Where(property => property.CanWrite))
        {
            var key = $"{section}:{property.Name}";
            if (configuration[key] is { } given && !Takes(property, given)) throw new StartupException(Sentence(key, property, defaults));
        }
    }

    /// <exception cref="StartupException">A level under <c>Logging:LogLevel</c> is none.</exception>
    public static void RequireLogLevels(IConfiguration configuration)
    {
        foreach (var level in configuration.GetSection("Logging:LogLevel").GetChildren())
        {
            if (!Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out _))
                throw new StartupException($"{level.Path} must be one of {string.Join(", ", Enum.GetNames<LogLevel>())}.");
        }
    }

    private static bool Takes(PropertyInfo property, string given)
    {
        object? value;
        try
        {
            value = TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(given);
        }
        catch (Exception notOne) when (notOne is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }

        return property.GetCustomAttributes<ValidationAttribute>().All(rule => rule.IsValid(value));
    }

    private static string Sentence(string key, PropertyInfo property, object defaults)
    {
        var rules = property.GetCustomAttributes<ValidationAttribute>().ToList();
        var wanted = rules.OfType<RangeAttribute>().FirstOrDefault() is { } limits
            ? $"from {limits.Minimum} to {limits.Maximum}"
            : rules.Select(rule => rule.ErrorMessage).FirstOrDefault(words => words is not null) ?? "of another form";
        return $"{key} must be {wanted}, for example: {property.GetValue(defaults)}";
    }
}
