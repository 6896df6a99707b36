using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Copies and frees the lists of texts that the native side computes.</summary>
internal static unsafe class StringList
{
    /// <summary>Copies the texts as UTF-8 strings and frees the list.</summary>
    internal static string[] Take(ov_genai_string_list* list) => Take(list, NativeText.FromView);

    /// <summary>Copies the texts as bytes, for tokens that need not be whole UTF-8, and frees the list.</summary>
    internal static byte[][] TakeBytes(ov_genai_string_list* list) =>
        Take(list, static view => new ReadOnlySpan<byte>(view.data, checked((int)view.size)).ToArray());

    private static T[] Take<T>(ov_genai_string_list* list, Func<ov_genai_string_view, T> copy)
    {
        try
        {
            nuint count;
            NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_string_list_get_count(list, &count));
            var items = new T[checked((int)count)];
            for (int i = 0; i < items.Length; i++)
            {
                ov_genai_string_view view;
                NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_string_list_get_at(list, (nuint)i, &view));
                items[i] = copy(view);
            }

            return items;
        }
        finally
        {
            NativeMethods.ov_genai_string_list_free(list);
        }
    }
}
