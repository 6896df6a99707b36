namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Which model a registered client loads, and when.</summary>
public class OpenVinoModelOptions
{
    private ModelHub? _hub;

    /// <summary>
    /// The name of the model's repository on the Hugging Face Hub, for instance <c>OpenVINO/Qwen3-8B-int4-ov</c>. It is downloaded when the model is
    /// loaded, unless it is in the cache, by the <see cref="ModelHub"/> of the container if one is registered, else by
    /// <see cref="ModelHub.Default"/>. Either this or <see cref="ModelPath"/> is required.
    /// </summary>
    public string? Model { get; set; }

    /// <summary>The branch, tag or commit of <see cref="Model"/>. Default: the branch <c>main</c>.</summary>
    public string? Revision { get; set; }

    /// <summary>The model's folder. Either this or <see cref="Model"/> is required.</summary>
    public string? ModelPath { get; set; }

    /// <summary>The device, for instance <c>CPU</c> or <c>GPU</c>. Default <c>CPU</c>.</summary>
    public string Device { get; set; } = "CPU";

    /// <summary>The name of the model in responses and telemetry. Default: <see cref="Model"/>, or the name of the model's folder.</summary>
    public string? ModelId { get; set; }

    /// <summary>
    /// Properties of the runtime, the device and the pipeline by their official names, for instance <c>CACHE_DIR</c>. Whole numbers for
    /// <c>MAX_PROMPT_LEN</c> and <c>MIN_RESPONSE_LEN</c>, and <c>true</c> and <c>false</c>, are passed on as such, all else as text.
    /// </summary>
    public IDictionary<string, string> Properties { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the model is loaded when the host starts. Default <see langword="false"/>: with the first call.</summary>
    public bool LoadOnStartup { get; set; }

    internal string Name => ModelId ?? Model ?? ModelNames.Of(ModelPath!);

    /// <summary>Sets the container's own hub; <see langword="null"/> for the default. No property, which configuration would be bound to.</summary>
    internal void UseHub(ModelHub? hub) => _hub = hub;

    /// <summary>The model's folder, if the model is there without a download.</summary>
    internal string? FindFolder() => Model is null ? ModelPath : HubOrDefault().TryFind(ToHubModel());

    /// <summary>The model's folder, after a download if need be. It blocks: models are loaded on threads that wait for nothing else.</summary>
    internal string FetchFolder() =>
        Model is null ? ModelPath! : HubOrDefault().DownloadForPipelineAsync(ToHubModel()).GetAwaiter().GetResult();

    private ModelHub HubOrDefault() => _hub ?? ModelHub.Default;

    private HubModel ToHubModel() => new(Model!) { Revision = Revision };

    internal PipelineProperties ReadProperties() =>
        new(Properties.Select(property => KeyValuePair.Create(property.Key, ReadProperty(property.Key, property.Value))));

    private static object ReadProperty(string name, string value) =>
        name is "MAX_PROMPT_LEN" or "MIN_RESPONSE_LEN" && int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number
        : bool.TryParse(value, out bool flag) ? flag
        : value;
}
