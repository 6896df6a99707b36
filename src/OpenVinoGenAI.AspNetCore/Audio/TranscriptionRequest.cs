namespace OpenVinoGenAI.AspNetCore;

/// <summary>A request to recognize or translate what is said in an audio file.</summary>
internal sealed class TranscriptionRequest
{
    private static readonly HashSet<string> Formats = new(StringComparer.Ordinal) { "json", "text", "srt", "vtt", "verbose_json" };

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "model", "language", "prompt", "response_format", "temperature", "stream", "timestamp_granularities[]", "hotwords",

        // The audio is always split as the model needs it.
        "chunking_strategy",
    };

    private TranscriptionRequest(IFormFile file, string? model, string format)
    {
        File = file;
        Model = model;
        Format = format;
    }

    internal IFormFile File { get; }

    internal string? Model { get; }

    /// <summary>What the answer is: <c>json</c>, <c>text</c>, <c>srt</c>, <c>vtt</c> or <c>verbose_json</c>.</summary>
    internal string Format { get; }

    internal bool IsStreamed { get; private init; }

    internal bool HasWords { get; private init; }

    internal bool HasSegments { get; private init; }

    private string? Language { get; init; }

    private string? Prompt { get; init; }

    private string? Hotwords { get; init; }

    private float? Temperature { get; init; }

    /// <exception cref="ApiException">A field is missing, unknown, or has a value that is not allowed.</exception>
    internal static TranscriptionRequest Read(IFormCollection form)
    {
        var fields = new FormFields(form);
        if (fields.Except(Known).FirstOrDefault() is { } unknown)
        {
            throw ApiException.UnknownParameter(unknown);
        }

        string format = fields.Text("response_format") ?? "json";
        string?[] granularities = [.. form["timestamp_granularities[]"]];
        if (!Formats.Contains(format))
        {
            throw ApiException.Invalid("response_format", $"'response_format' is '{format}': it must be one of {string.Join(", ", Formats)}.");
        }

        if (Array.Find(granularities, name => name is not ("word" or "segment")) is { } wrong)
        {
            throw ApiException.Invalid("timestamp_granularities[]", $"'timestamp_granularities[]' is '{wrong}': it must be word or segment.");
        }

        float? temperature = fields.Number("temperature");
        if (temperature is < 0 or > 1)
        {
            throw ApiException.Invalid("temperature", FormattableString.Invariant($"'temperature' is {temperature}: it must be between 0 and 1."));
        }

        return new TranscriptionRequest(form.Files.GetFile("file") ?? throw ApiException.Missing("file"), fields.Text("model"), format)
        {
            Language = fields.Text("language"),
            Prompt = fields.Text("prompt"),
            Hotwords = fields.Text("hotwords"),
            Temperature = temperature,
            IsStreamed = fields.Flag("stream") == true,
            HasWords = granularities.Contains("word"),
            HasSegments = granularities.Length == 0 || granularities.Contains("segment"),
        };
    }

    internal SpeechToTextOptions ToOptions(bool translates)
    {
        if (translates && Language is not null)
        {
            throw ApiException.UnknownParameter("language");
        }

        var properties = new AdditionalPropertiesDictionary { ["initial_prompt"] = Prompt, ["hotwords"] = Hotwords };
        if (Temperature is > 0)
        {
            properties["temperature"] = Temperature;
            properties["do_sample"] = true;
        }

        if (HasWords)
        {
            properties["word_timestamps"] = true;
        }

        return new SpeechToTextOptions
        {
            SpeechLanguage = Language,
            TextLanguage = translates ? "en" : Language,
            AdditionalProperties = properties,
        };
    }
}
