using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries properties whose value is a list, such as <c>hidden_layers_list</c>, with the type of their items.</summary>
internal static unsafe class PropertyLists
{
    /// <returns>Whether the value is a list and was set.</returns>
    internal static bool TrySet(ov_genai_pipeline_options* target, string key, object value)
    {
        switch (value)
        {
            case IEnumerable<int> numbers:
                Set(target, key, [.. numbers], &ov_genai_pipeline_options_set_int_list);
                return true;
            case IEnumerable<long> numbers:
                Set(target, key, [.. numbers], &ov_genai_pipeline_options_set_long_list);
                return true;
            case IEnumerable<float> numbers:
                Set(target, key, [.. numbers.Select(number => (double)number)], &ov_genai_pipeline_options_set_double_list);
                return true;
            case IEnumerable<double> numbers:
                Set(target, key, [.. numbers], &ov_genai_pipeline_options_set_double_list);
                return true;
            case IEnumerable<bool> flags:
                Set(target, key, [.. flags.Select(NativeBool.ToNative)], &ov_genai_pipeline_options_set_bool_list);
                return true;
            case IEnumerable<string> texts:
                Set(target, key, [.. texts]);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Sets <c>extensions</c>, which the library takes as paths and not as texts.</summary>
    internal static void SetExtensions(ov_genai_pipeline_options* target, object value)
    {
        using var paths = new Utf8Texts(ExtensionLibraries.Resolve(value), ExtensionLibraries.Property);
        NativeStatus.ThrowIfFailed(ov_genai_pipeline_options_set_extensions(target, paths.Views, (nuint)paths.Count));
    }

    private static void Set<T>(
        ov_genai_pipeline_options* target, string key, T[] items, delegate*<ov_genai_pipeline_options*, byte*, T*, nuint, ov_status_e> set)
        where T : unmanaged
    {
        using var name = new Utf8Text(key, nameof(PipelineOptions.Properties));
        fixed (T* first = items)
        {
            NativeStatus.ThrowIfFailed(set(target, name.Pointer, first, (nuint)items.Length));
        }
    }

    private static void Set(ov_genai_pipeline_options* target, string key, string[] texts)
    {
        if (Array.IndexOf(texts, null) >= 0)
        {
            throw new ArgumentException($"The list of the property {key} contains null.", nameof(texts));
        }

        using var name = new Utf8Text(key, nameof(PipelineOptions.Properties));
        using var items = new Utf8Texts(texts);
        NativeStatus.ThrowIfFailed(ov_genai_pipeline_options_set_string_list(target, name.Pointer, items.Views, (nuint)items.Count));
    }
}
