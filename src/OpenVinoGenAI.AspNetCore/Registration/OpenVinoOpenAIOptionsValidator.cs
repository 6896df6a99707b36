using Microsoft.Extensions.Options;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Checks the options of the endpoints when the host starts.</summary>
internal sealed class OpenVinoOpenAIOptionsValidator : IValidateOptions<OpenVinoOpenAIOptions>
{
    private const int SmallestImage = 8;

    public ValidateOptionsResult Validate(string? name, OpenVinoOpenAIOptions options)
    {
        (string Name, long Value, long Least)[] limits =
        [
            (nameof(options.MaxRequestBodySize), options.MaxRequestBodySize, 1),
            (nameof(options.MaxOutputTokens), options.MaxOutputTokens, 1),
            (nameof(options.DefaultMaxOutputTokens), options.DefaultMaxOutputTokens, 1),
            (nameof(options.MaxChoices), options.MaxChoices, 1),
            (nameof(options.MaxInputImages), options.MaxInputImages, 0),
            (nameof(options.MaxInputs), options.MaxInputs, 1),
            (nameof(options.MaxGeneratedImages), options.MaxGeneratedImages, 1),
            (nameof(options.MaxImageSize), options.MaxImageSize, SmallestImage),
            (nameof(options.MaxImageSteps), options.MaxImageSteps, 1),
            (nameof(options.MaxSpeechCharacters), options.MaxSpeechCharacters, 1),
        ];
        List<string> faults =
        [
            .. limits.Where(limit => limit.Value < limit.Least).Select(limit => FormattableString.Invariant(
                $"{limit.Name} is {limit.Value}: it must be at least {limit.Least}.")),
        ];
        if (options.ApiKeys.Any(string.IsNullOrWhiteSpace))
        {
            faults.Add($"{nameof(options.ApiKeys)} has an empty key: remove it, or give it a value.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
