namespace OpenVinoGenAI.Interop;

/// <summary>What to do about a property or option that is not allowed.</summary>
internal static class PropertyMessages
{
    // Properties that the library itself reads, so that no device lists them.
    private static readonly string[] OfTheLibrary =
    [
        "CACHE_DIR", "ATTENTION_BACKEND", "MAX_PROMPT_LEN", "MIN_RESPONSE_LEN", "PREFILL_HINT", "GENERATE_HINT", "BLOB_PATH", "EXPORT_BLOB",
        "DEVICE_PROPERTIES", "WEIGHTS_PATH", "STATIC_PIPELINE", ExtensionLibraries.Property,
    ];

    internal static string Explain(OpenVinoGenAIException error, NativeMessagePattern pattern, string device)
    {
        string message = OptionNames.Translate(error.Message);
        string advice = pattern.Advice.Length > 0 ? $" {pattern.Advice}" : string.Empty;
        if (error.NativeMessage?.Contains("Unsupported property", StringComparison.Ordinal) == true && pattern.OptionIn(error) is { } unknown)
        {
            string? similar = Similarity.Closest(unknown, SupportedBy(device).Concat(OfTheLibrary));
            advice = similar is null ? " Device.GetProperty(\"SUPPORTED_PROPERTIES\") lists those that the device knows." : $" Did you mean {similar}?";
        }

        return message + advice;
    }

    // The advice must not hide the failure that it is about.
    private static string[] SupportedBy(string device)
    {
        string first = device.Split([':', ','], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(name => name is not ("AUTO" or "HETERO" or "MULTI" or "BATCH"), "CPU");
        try
        {
            return DeviceQuery.Property(first, "SUPPORTED_PROPERTIES").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (OpenVinoGenAIException)
        {
            return [];
        }
    }
}
