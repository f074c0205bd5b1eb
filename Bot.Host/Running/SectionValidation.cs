using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Host.Running;

/// <summary>Checks the annotations of options, and names what is wrong as it stands in the configuration: <c>Telegram:PollTimeout</c>.</summary>
internal sealed class SectionValidation<TOptions>(string section) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(wrong.Select(one => $"{section}:{string.Join(',', one.MemberNames)} is wrong: {one.ErrorMessage}"));
    }
}
