namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Which model a registered client loads, and when.</summary>
public class OpenVinoModelOptions
{
    /// <summary>The model's folder. Required.</summary>
    public string? ModelPath { get; set; }

    /// <summary>The device, for instance <c>CPU</c> or <c>GPU</c>. Default <c>CPU</c>.</summary>
    public string Device { get; set; } = "CPU";

    /// <summary>The name of the model in responses and telemetry. Default: the name of the model's folder.</summary>
    public string? ModelId { get; set; }

    /// <summary>
    /// Properties of the runtime, the device and the pipeline by their official names, for instance <c>CACHE_DIR</c>. Whole numbers for
    /// <c>MAX_PROMPT_LEN</c> and <c>MIN_RESPONSE_LEN</c>, and <c>true</c> and <c>false</c>, are passed on as such, all else as text.
    /// </summary>
    public IDictionary<string, string> Properties { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the model is loaded when the host starts. Default <see langword="false"/>: with the first call.</summary>
    public bool LoadOnStartup { get; set; }

    internal string Name => ModelId ?? ModelNames.Of(ModelPath!);

    internal PipelineProperties ReadProperties() =>
        new(Properties.Select(property => KeyValuePair.Create(property.Key, ReadProperty(property.Key, property.Value))));

    private static object ReadProperty(string name, string value) =>
        name is "MAX_PROMPT_LEN" or "MIN_RESPONSE_LEN" && int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number
        : bool.TryParse(value, out bool flag) ? flag
        : value;
}
