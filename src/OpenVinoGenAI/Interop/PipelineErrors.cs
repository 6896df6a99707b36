using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Says what a failure to make a pipeline means and what to do about it; the native text stays in the message.</summary>
internal static class PipelineErrors
{
    private static readonly string[] ConfigurationMarks =
        ["Unsupported property", "Wrong value", "Attention backend must be", "User properties are conflicting", "Type mismatch", "max_num_seqs"];

    private static readonly string[] DeviceMarks =
        ["is not registered in the OpenVINO Runtime", "Cannot load library", "libOpenCL", "VCL compiler", "plugin supports only"];

    internal static void ThrowIfFailed(ov_status_e status, string? modelsPath, string device)
    {
        try
        {
            NativeStatus.ThrowIfFailed(status);
        }
        catch (OpenVinoGenAIException error)
        {
            throw Explain(error, modelsPath, device);
        }
    }

    /// <summary>Makes the exception for a pipeline that could not be made.</summary>
    internal static OpenVinoGenAIException Explain(OpenVinoGenAIException error, string? modelsPath, string device)
    {
        // Looking up devices replaces the native text of the last error, so that text has been read by now.
        IReadOnlyList<string> available = DeviceQuery.Names();
        if (IsAboutDevice(error, device, available))
        {
            return new DeviceNotAvailableException(
                $"The device '{device}' cannot be used: {error.Message} {DeviceAdvice(device)}This machine has: {string.Join(", ", available)}.",
                error.InnerException)
            {
                Device = device,
                AvailableDevices = available,
                Status = error.Status,
                NativeMessage = error.NativeMessage,
                NativeType = error.NativeType,
            };
        }

        return Has(error, ConfigurationMarks)
            ? new InvalidConfigurationException(error.Message, error.InnerException)
            {
                Status = error.Status,
                NativeMessage = error.NativeMessage,
                NativeType = error.NativeType,
            }
            : ModelErrors.Unreadable(modelsPath, error);
    }

    // A virtual device names others after its colon ("HETERO:GPU,CPU"); the first that is missing is to blame.
    private static bool IsAboutDevice(OpenVinoGenAIException error, string device, IReadOnlyList<string> available)
    {
        string[] virtualDevices = ["AUTO", "HETERO", "MULTI", "BATCH"];
        IEnumerable<string> named = device.Split([':', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(name => !virtualDevices.Contains(name));
        bool anyIsMissing = device.Length == 0
            || named.Any(name => !available.Any(known => known == name || known.StartsWith(name + ".", StringComparison.Ordinal)));
        return Has(error, DeviceMarks) || (anyIsMissing && !Has(error, ConfigurationMarks));
    }

    private static string DeviceAdvice(string device)
    {
        if (device.Contains("GPU", StringComparison.Ordinal))
        {
            return "A GPU needs an Intel graphics driver with OpenCL (on Linux the packages intel-opencl-icd and ocl-icd-libopencl1). ";
        }

        if (device.Contains("NPU", StringComparison.Ordinal))
        {
            return "An NPU needs an Intel NPU driver (on Linux the intel_vpu kernel module and the package intel-driver-compiler-npu). ";
        }

        return device.Any(char.IsLower) ? $"Device names are case-sensitive: '{device.ToUpperInvariant()}'? " : string.Empty;
    }

    private static bool Has(OpenVinoGenAIException error, string[] marks) =>
        marks.Any(mark => error.NativeMessage?.Contains(mark, StringComparison.Ordinal) == true);
}
