using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>
/// Properties of the runtime, the device and the pipeline by their official names, with members for the common ones. They are set in an
/// initializer and do not change afterwards: <c>new() { CacheDirectory = "cache", ["MAX_PROMPT_LEN"] = 128 }</c>.
/// </summary>
/// <remarks>
/// A value is a <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="double"/>, a
/// list of one of these (for example <c>hidden_layers_list</c>, a list of <see cref="int"/>), or a nested dictionary like this one
/// (<c>DEVICE_PROPERTIES</c>). The type matters: <c>MAX_PROMPT_LEN</c>, for example, must be a number.
/// <c>extensions</c> is a list of the paths of libraries with custom operations, which a pipeline loads before it reads its model.
/// </remarks>
[SuppressMessage("Naming", "CA1710", Justification = "The official word for them.")]
public sealed class PipelineProperties : IReadOnlyDictionary<string, object>, IEquatable<PipelineProperties>
{
    private const string CacheDirectoryKey = "CACHE_DIR";
    private const string PerformanceHintKey = "PERFORMANCE_HINT";
    private const string InferencePrecisionKey = "INFERENCE_PRECISION_HINT";
    private const string NumThreadsKey = "INFERENCE_NUM_THREADS";
    private const string NumStreamsKey = "NUM_STREAMS";
    private const string EnableSaveOvModelKey = "enable_save_ov_model";

    private readonly Dictionary<string, object> _items = new(StringComparer.Ordinal);

    /// <summary>Creates an empty set of properties, to which an initializer adds.</summary>
    public PipelineProperties()
    {
    }

    /// <summary>Creates a copy of properties, which an initializer can add to or change.</summary>
    /// <param name="properties">The properties. If several have the same name, the last one wins.</param>
    /// <exception cref="ArgumentException">A name is empty, or a value is null.</exception>
    public PipelineProperties(IEnumerable<KeyValuePair<string, object>> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        foreach ((string key, object value) in properties)
        {
            Set(key, NotNull(key, value));
        }
    }

    /// <summary>
    /// The folder in which compiled models are cached, so that they load faster the next time. Official: <c>CACHE_DIR</c>. Default:
    /// <see langword="null"/>, for no cache.
    /// </summary>
    public string? CacheDirectory
    {
        get => _items.GetValueOrDefault(CacheDirectoryKey) as string;
        init => Set(CacheDirectoryKey, value);
    }

    /// <summary>What the device optimizes for. Official: <c>PERFORMANCE_HINT</c>. Default: <see langword="null"/>, for the device's choice.</summary>
    public PerformanceHint? PerformanceHint
    {
        get => Find(PerformanceHintKey, PropertyNames.PerformanceHints);
        init => Set(PerformanceHintKey, value is { } hint ? PropertyNames.Of(hint, PropertyNames.PerformanceHints, nameof(value)) : null);
    }

    /// <summary>
    /// The precision that the device computes in. Official: <c>INFERENCE_PRECISION_HINT</c>. Default: <see langword="null"/>, for the device's
    /// choice.
    /// </summary>
    public InferencePrecision? InferencePrecision
    {
        get => Find(InferencePrecisionKey, PropertyNames.InferencePrecisions);
        init => Set(InferencePrecisionKey, value is { } precision ? PropertyNames.Of(precision, PropertyNames.InferencePrecisions, nameof(value)) : null);
    }

    /// <summary>
    /// The number of threads on the CPU, at least 1, or 0 for the device's choice. Official: <c>INFERENCE_NUM_THREADS</c>. Default:
    /// <see langword="null"/>.
    /// </summary>
    public int? NumThreads
    {
        get => FindNumber(NumThreadsKey);
        init => Set(NumThreadsKey, NotNegative(value, nameof(NumThreads)));
    }

    /// <summary>
    /// The number of inferences that the device runs at the same time, at least 1, or 0 for as many as cost nothing. Official:
    /// <c>NUM_STREAMS</c>, which also takes <c>"AUTO"</c> and <c>"NUMA"</c> as text. Default: <see langword="null"/>.
    /// </summary>
    public int? NumStreams
    {
        get => FindNumber(NumStreamsKey);
        init => Set(NumStreamsKey, NotNegative(value, nameof(NumStreams)));
    }

    /// <summary>
    /// Whether a pipeline that reads a GGUF file writes the model and its tokenizer next to it in OpenVINO's format, so that the folder can be loaded
    /// instead the next time. Official: <c>enable_save_ov_model</c>. Default: <see langword="null"/>, for no.
    /// </summary>
    public bool? EnableSaveOvModel
    {
        get => _items.GetValueOrDefault(EnableSaveOvModelKey) as bool?;
        init => Set(EnableSaveOvModelKey, value);
    }

    /// <summary>The number of properties.</summary>
    public int Count => _items.Count;

    /// <summary>The official names.</summary>
    public IEnumerable<string> Keys => _items.Keys;

    /// <summary>The values.</summary>
    public IEnumerable<object> Values => _items.Values;

    /// <summary>A property by its official name.</summary>
    /// <param name="key">The name.</param>
    /// <exception cref="KeyNotFoundException">The property does not exist.</exception>
    /// <exception cref="ArgumentException">The name is empty, or the value is null.</exception>
    public object this[string key]
    {
        get => _items[key];
        init => Set(key, NotNull(key, value));
    }

    /// <summary>Converts a dictionary.</summary>
    /// <param name="properties">The properties by their official names.</param>
    [return: NotNullIfNotNull(nameof(properties))]
    public static implicit operator PipelineProperties?(Dictionary<string, object>? properties) => properties is null ? null : new(properties);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _items.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _items.TryGetValue(key, out value);

    /// <summary>Whether the properties have the same names and values, in any order.</summary>
    /// <param name="other">Other properties.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(PipelineProperties? other) =>
        other is not null
        && Count == other.Count
        && _items.All(item => other.TryGetValue(item.Key, out object? value) && ValuesAreEqual(item.Value, value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PipelineProperties);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Keys.Aggregate(Count, static (hash, key) => hash ^ key.GetHashCode(StringComparison.Ordinal));

    /// <summary>The properties with their values, for a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{{{string.Join(", ", _items.Select(item => $"{item.Key}: {TextOf(item.Value)}"))}}}";

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static object NotNull(string key, object? value) =>
        value ?? throw new ArgumentException($"The property {key} is null.", nameof(value));

    private static string TextOf(object value) => value switch
    {
        string text => text,
        IReadOnlyDictionary<string, object> nested => new PipelineProperties(nested).ToString(),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(TextOf))}]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static int? NotNegative(int? value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value.GetValueOrDefault(), name);
        return value;
    }

    private static bool ValuesAreEqual(object value, object other) => value is IEnumerable and not string && other is IEnumerable and not string
        ? value is IReadOnlyDictionary<string, object> properties
            ? other is IReadOnlyDictionary<string, object> others && new PipelineProperties(properties).Equals(new PipelineProperties(others))
            : ((IEnumerable)value).Cast<object>().SequenceEqual(((IEnumerable)other).Cast<object>())
        : Equals(value, other);

    private void Set(string key, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (value is null)
        {
            _items.Remove(key);
        }
        else
        {
            _items[key] = value;
        }
    }

    private T? Find<T>(string key, IReadOnlyDictionary<T, string> names)
        where T : struct
    {
        foreach ((T value, string name) in names)
        {
            if (_items.GetValueOrDefault(key) is string text && text.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    private int? FindNumber(string key) => _items.GetValueOrDefault(key) switch
    {
        int number => number,
        long number and >= int.MinValue and <= int.MaxValue => (int)number,
        string text when int.TryParse(text, CultureInfo.InvariantCulture, out int number) => number,
        _ => null,
    };
}
