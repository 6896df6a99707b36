using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Reads UTF-8 text from the native side.</summary>
internal static unsafe partial class NativeText
{
    /// <summary>Reads a text through the protocol "call with NULL to learn the size".</summary>
    internal static string Read(delegate*<byte*, nuint*, ov_status_e> getter)
    {
        nuint size = 0;
        return getter(null, &size) != ov_status_e.OK ? string.Empty : Fill(size, (buffer, room) => getter(buffer, room));
    }

    /// <summary>The version of the OpenVINO runtime.</summary>
    internal static string RuntimeVersion() => Read(&NativeMethods.ov_genai_get_version);

    /// <summary>Reads a text of a native object through the protocol "call with NULL to learn the size".</summary>
    internal static string Read<T>(T* source, delegate*<T*, byte*, nuint*, ov_status_e> getter)
        where T : unmanaged
    {
        nuint size = 0;
        NativeStatus.ThrowIfFailed(getter(source, null, &size));
        return Fill(size, (buffer, room) => getter(source, buffer, room));
    }

    /// <summary>Reads the text of a JSON value.</summary>
    internal static string Read(ov_genai_json_container* json)
    {
        nuint size = 0;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_json_container_to_json_string(json, null, &size));
        return Fill(size, (buffer, room) =>
        {
            NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_json_container_to_json_string(json, buffer, room));
            return ov_status_e.OK;
        });
    }

    /// <summary>Copies the text of a view, which need not end with a NUL.</summary>
    internal static string FromView(ov_genai_string_view view) =>
        view.size == 0 ? string.Empty : Encoding.UTF8.GetString(view.data, checked((int)view.size));

    /// <summary>Keeps what a user can do something with: without the library's source files and conditions, as one sentence.</summary>
    internal static string Tidy(string nativeMessage, string status)
    {
        string text = string.Join(' ', SourcePlace().Replace(nativeMessage, string.Empty)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (text.Length == 0)
        {
            // All that there is to say is which check failed.
            text = BuildPath().Replace(nativeMessage, string.Empty).Trim();
        }

        return text.Length == 0 ? $"The native library failed with {status} and gave no reason."
            : text[^1] is '.' or '!' or '?' ? text
            : text + ".";
    }

    // Time stamps, source files and conditions in the forms of OpenVINO, of its NPU plugin and of the grammar compiler.
    [GeneratedRegex(
        @"Exception from \S+:\d+:|Check '[^\n]*' failed at \S+:\d+:|\[\d\d:\d\d:\d\d\] \S+:\d+: |Check failed: \([^\n]*?\) is (false|true): |NPUW: Assertion false && |(?<=\n|^)NotFound: ")]
    private static partial Regex SourcePlace();

    [GeneratedRegex(@"(/|[A-Z]:\\)\S+\.(cpp|cc|hpp|h):\d+:?|Exception from \S+:\d+:")]
    private static partial Regex BuildPath();

    private delegate ov_status_e Filler(byte* buffer, nuint* size);

    private static string Fill(nuint size, Filler fill)
    {
        if (size <= 1)
        {
            return string.Empty;
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(checked((int)size));
        try
        {
            fixed (byte* buffer = rented)
            {
                NativeStatus.ThrowIfFailed(fill(buffer, &size));
                return Encoding.UTF8.GetString(buffer, checked((int)size) - 1);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
