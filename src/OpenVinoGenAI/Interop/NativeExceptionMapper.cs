using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>
/// Makes the exception that a caller can react to from a failure of the native library: its type says what is wrong, and its message what to
/// do. The native text stays in <see cref="OpenVinoGenAIException.NativeMessage"/>.
/// </summary>
internal static class NativeExceptionMapper
{
    /// <summary>Explains a pipeline that could not be loaded or compiled.</summary>
    internal static void ThrowIfPipelineFailed(ov_status_e status, string? modelsPath, string device) =>
        Throw(status, error => ForPipeline(error, modelsPath, device));

    /// <summary>Explains a file that could not be loaded.</summary>
    internal static void ThrowIfFileFailed(ov_status_e status, string path) =>
        Throw(status, error => NativeMessagePattern.Find(error)?.Fault == NativeFault.Library ? ForLibrary(error) : ForModel(error, path));

    /// <summary>Explains a generation of images that failed.</summary>
    internal static void ThrowIfImageGenerationFailed(ov_status_e status) =>
        Throw(status, error => ImageOptionMessages.Find(error) is { } found
            ? Configuration(error, found.Option, $"{nameof(ImageGenerationConfig)}.{found.Option} is not allowed: {OptionNames.Translate(error.Message)}{found.Advice}")
            : error);

    internal static OpenVinoGenAIException ForPipeline(OpenVinoGenAIException error, string? modelsPath, string device)
    {
        NativeMessagePattern? pattern = NativeMessagePattern.Find(error);
        return pattern?.Fault switch
        {
            NativeFault.Configuration => Configuration(error, pattern.OptionIn(error), PropertyMessages.Explain(error, pattern, device)),
            NativeFault.Library => ForLibrary(error),
            NativeFault.Device => ForDevice(error, device),
            _ when device.Length == 0 => ForDevice(error, device),
            _ => ForModel(error, modelsPath),
        };
    }

    internal static OpenVinoGenAIException ForGenerationConfig(OpenVinoGenAIException error) => ForGenerationConfig(error, OptionNames.Find(error));

    internal static InvalidConfigurationException ForGenerationConfig(OpenVinoGenAIException error, string? option)
    {
        string subject = option is null ? "The generation config" : $"GenerationConfig.{option}";
        return Configuration(error, option, $"{subject} is not allowed: {OptionNames.Translate(error.Message)}");
    }

    private static void Throw(ov_status_e status, Func<OpenVinoGenAIException, OpenVinoGenAIException> explain)
    {
        try
        {
            NativeStatus.ThrowIfFailed(status);
        }
        catch (OpenVinoGenAIException error)
        {
            throw explain(error);
        }
    }

    private static DeviceNotAvailableException ForDevice(OpenVinoGenAIException error, string device)
    {
        // Looking up devices replaces the native text of the last error, so that text has been read by now.
        IReadOnlyList<string> available = DeviceQuery.Names();
        string advice = DeviceMessages.Advice(device, available, Path.GetDirectoryName(NativeLibraryLoader.LoadedPath));
        return new DeviceNotAvailableException(
            $"The device '{device}' cannot be used: {error.Message} {advice}This machine has: {string.Join(", ", available)}.",
            error.InnerException)
        {
            Device = device,
            AvailableDevices = available,
            Status = error.Status,
            NativeMessage = error.NativeMessage,
            NativeType = error.NativeType,
        };
    }

    private static NativeLibraryException ForLibrary(OpenVinoGenAIException error) => new(LibraryMessages.Explain(error), error.InnerException)
    {
        Status = error.Status,
        NativeMessage = error.NativeMessage,
        NativeType = error.NativeType,
    };

    private static ModelLoadException ForModel(OpenVinoGenAIException error, string? path)
    {
        string reason = (path is null ? null : ModelDiagnosis.Find(path)) ?? error.Message;
        if (reason.Contains("Unable to read the model", StringComparison.Ordinal))
        {
            reason += " The CPU plugin cannot read a model either that was exported after it had come from CACHE_DIR: compile it without CACHE_DIR to export it.";
        }

        return new ModelLoadException($"{path ?? "The model in memory"} cannot be loaded: {reason}", error.InnerException)
        {
            ModelPath = path,
            Status = error.Status,
            NativeMessage = error.NativeMessage,
            NativeType = error.NativeType,
        };
    }

    private static InvalidConfigurationException Configuration(OpenVinoGenAIException error, string? option, string message) =>
        new(message, error.InnerException)
        {
            Option = option,
            Status = error.Status,
            NativeMessage = error.NativeMessage,
            NativeType = error.NativeType,
        };
}
