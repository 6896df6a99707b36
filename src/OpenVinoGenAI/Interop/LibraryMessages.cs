using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Interop;

/// <summary>Which library of the runtime is missing, and how to get it back.</summary>
internal static partial class LibraryMessages
{
    internal static string Explain(OpenVinoGenAIException error)
    {
        string message = error.NativeMessage ?? string.Empty;
        Match file = LibraryFile().Match(message);
        string name = file.Success ? Path.GetFileName(file.Value)
            : message.Contains("Available frontends", StringComparison.Ordinal) ? "the library openvino_ir_frontend"
            : $"the library {Plugin(UnregisteredDevice().Match(message).Groups[1].Value)}";
        return $"The native runtime is incomplete: {name} cannot be loaded. It belongs next to {NativeLibraryLoader.LoadedPath}. " +
            $"Copy all files of the package OpenVinoGenAI.Runtime.{NativeLibraryLocator.Rid} together. {error.Message}";
    }

    private static string Plugin(string device) => device switch
    {
        "CPU" => "openvino_intel_cpu_plugin",
        "HETERO" => "openvino_hetero_plugin",
        "BATCH" => "openvino_auto_batch_plugin",
        _ => "openvino_auto_plugin",
    };

    [GeneratedRegex(@"Device with ""(\w+)"" name is not registered")]
    private static partial Regex UnregisteredDevice();

    [GeneratedRegex(@"[^\s""']*openvino_\w+\.(so|dll|dylib)[\w.]*")]
    private static partial Regex LibraryFile();
}
