namespace OpenVinoGenAI.Inference;

/// <summary>The library with the operations of tokenizer models, next to the native library of this package.</summary>
internal static class TokenizersLibrary
{
    private static string FileName =>
        OperatingSystem.IsWindows() ? "openvino_tokenizers.dll"
        : OperatingSystem.IsMacOS() ? "libopenvino_tokenizers.dylib"
        : "libopenvino_tokenizers.so";

    internal static string Path
    {
        get
        {
            NativeRuntime.Load();
            return System.IO.Path.Combine(System.IO.Path.GetDirectoryName(NativeRuntime.LibraryPath)!, FileName);
        }
    }
}
