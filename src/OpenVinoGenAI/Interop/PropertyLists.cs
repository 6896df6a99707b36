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
                Set(target, key, [.. numbers]);
                return true;
            case IEnumerable<string> texts:
                Set(target, key, [.. texts]);
                return true;
            default:
                return false;
        }
    }

    private static void Set(ov_genai_pipeline_options* target, string key, int[] numbers)
    {
        using var name = new Utf8Text(key);
        fixed (int* first = numbers)
        {
            NativeStatus.ThrowIfFailed(ov_genai_pipeline_options_set_int_list(target, name.Pointer, first, (nuint)numbers.Length));
        }
    }

    private static void Set(ov_genai_pipeline_options* target, string key, string[] texts)
    {
        using var name = new Utf8Text(key);
        using var items = new Utf8Texts(texts);
        NativeStatus.ThrowIfFailed(ov_genai_pipeline_options_set_string_list(target, name.Pointer, items.Views, (nuint)items.Count));
    }
}
