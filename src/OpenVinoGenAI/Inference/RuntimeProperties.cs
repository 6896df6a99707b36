using System.Globalization;

namespace OpenVinoGenAI.Inference;

/// <summary>Properties of devices and compiled models that can be read.</summary>
public static class RuntimeProperties
{
    /// <summary>The device's own name. Official: <c>FULL_DEVICE_NAME</c>.</summary>
    public static RuntimeProperty<string> FullDeviceName { get; } = Text("FULL_DEVICE_NAME");

    /// <summary>Features that the device supports, for instance <c>BF16</c> or <c>EXPORT_IMPORT</c>. Official: <c>OPTIMIZATION_CAPABILITIES</c>.</summary>
    public static RuntimeProperty<IReadOnlyList<string>> OptimizationCapabilities { get; } = List("OPTIMIZATION_CAPABILITIES");

    /// <summary>The names of all properties. Official: <c>SUPPORTED_PROPERTIES</c>.</summary>
    public static RuntimeProperty<IReadOnlyList<string>> SupportedProperties { get; } = List("SUPPORTED_PROPERTIES");

    /// <summary>The devices that run a compiled model. Official: <c>EXECUTION_DEVICES</c>.</summary>
    public static RuntimeProperty<IReadOnlyList<string>> ExecutionDevices { get; } = List("EXECUTION_DEVICES");

    /// <summary>The name of a compiled model. Official: <c>NETWORK_NAME</c>.</summary>
    public static RuntimeProperty<string> ModelName { get; } = Text("NETWORK_NAME");

    /// <summary>The number of inferences that run side by side. Official: <c>NUM_STREAMS</c>.</summary>
    public static RuntimeProperty<int> NumStreams { get; } = Number("NUM_STREAMS");

    /// <summary>The number of threads of the processor; 0 for the device's choice. Official: <c>INFERENCE_NUM_THREADS</c>.</summary>
    public static RuntimeProperty<int> InferenceNumThreads { get; } = Number("INFERENCE_NUM_THREADS");

    /// <summary>How many requests keep the device busy. Official: <c>OPTIMAL_NUMBER_OF_INFER_REQUESTS</c>.</summary>
    public static RuntimeProperty<int> OptimalNumberOfInferRequests { get; } = Number("OPTIMAL_NUMBER_OF_INFER_REQUESTS");

    /// <summary>The precision of the computation. Official: <c>INFERENCE_PRECISION_HINT</c>.</summary>
    public static RuntimeProperty<string> InferencePrecision { get; } = Text("INFERENCE_PRECISION_HINT");

    /// <summary>The precision of the KV cache. Official: <c>KV_CACHE_PRECISION</c>.</summary>
    public static RuntimeProperty<string> KVCachePrecision { get; } = Text("KV_CACHE_PRECISION");

    /// <summary>The goal that the device optimizes for. Official: <c>PERFORMANCE_HINT</c>.</summary>
    public static RuntimeProperty<PerformanceHint> PerformanceHint { get; } = new(
        "PERFORMANCE_HINT",
        text => PropertyNames.PerformanceHints.Where(item => item.Value == text).Select(item => (PerformanceHint?)item.Key).FirstOrDefault()
            ?? throw new FormatException($"'{text}' is not a performance hint."));

    /// <summary>Whether inferences can be profiled. Official: <c>PERF_COUNT</c>.</summary>
    public static RuntimeProperty<bool> EnableProfiling { get; } = new("PERF_COUNT", text => text switch
    {
        "YES" or "true" or "1" => true,
        "NO" or "false" or "0" => false,
        _ => throw new FormatException($"'{text}' is neither YES nor NO."),
    });

    private static RuntimeProperty<string> Text(string name) => new(name, text => text);

    private static RuntimeProperty<int> Number(string name) => new(name, text => int.Parse(text, CultureInfo.InvariantCulture));

    private static RuntimeProperty<IReadOnlyList<string>> List(string name) =>
        new(name, text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
