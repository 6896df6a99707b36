using Microsoft.Extensions.Options;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Checks the options of registered clients when the host starts.</summary>
/// <typeparam name="T">The options.</typeparam>
internal sealed class ModelOptionsValidator<T> : IValidateOptions<T>
    where T : OpenVinoModelOptions
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var faults = new List<string>();
        if (FaultOfModel(options) is { } fault)
        {
            faults.Add(fault);
        }

        if (string.IsNullOrWhiteSpace(options.Device))
        {
            faults.Add($"{nameof(options.Device)} is empty: it must be a device such as CPU or GPU.");
        }

        if (options is OpenVinoChatModelOptions chat)
        {
            Check(chat, faults);
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? FaultOfModel(OpenVinoModelOptions options)
    {
        bool hasPath = !string.IsNullOrWhiteSpace(options.ModelPath);
        if (string.IsNullOrWhiteSpace(options.Model))
        {
            return !hasPath
                ? $"{nameof(options.ModelPath)} and {nameof(options.Model)} are not set: one must name the folder of a model, or its repository."
                : options.Revision is not null ? $"{nameof(options.Revision)} is '{options.Revision}', which only {nameof(options.Model)} can have."
                : Directory.Exists(options.ModelPath) ? null
                : $"{nameof(options.ModelPath)} is '{options.ModelPath}', which is not a folder.";
        }

        if (hasPath)
        {
            return $"{nameof(options.Model)} and {nameof(options.ModelPath)} are both set: one must be left out.";
        }

        try
        {
            _ = new HubModel(options.Model) { Revision = options.Revision };
            return null;
        }
        catch (ArgumentException error)
        {
            return $"{nameof(options.Model)} is '{options.Model}': {error.Message}";
        }
    }

    private static void Check(OpenVinoChatModelOptions options, List<string> faults)
    {
        (string Name, int? Value)[] counts =
        [
            (nameof(options.CacheSize), options.CacheSize),
            (nameof(options.MaxNumSeqs), options.MaxNumSeqs),
            (nameof(options.MaxQueuedRequests), options.MaxQueuedRequests),
            (nameof(options.DefaultMaxOutputTokens), options.DefaultMaxOutputTokens),
        ];
        faults.AddRange(counts.Where(count => count.Value is < 1).Select(count => FormattableString.Invariant($"{count.Name} is {count.Value}: it must be at least 1.")));
        if (!Enum.IsDefined(options.Kind))
        {
            faults.Add(FormattableString.Invariant($"{nameof(options.Kind)} is {(int)options.Kind}: it must be one of {string.Join(", ", Enum.GetNames<ChatModelKind>())}."));
        }

        if (!Enum.IsDefined(options.ToolCallFormat))
        {
            faults.Add(FormattableString.Invariant(
                $"{nameof(options.ToolCallFormat)} is {(int)options.ToolCallFormat}: it must be one of {string.Join(", ", Enum.GetNames<ToolCallFormat>())}."));
        }
    }
}
