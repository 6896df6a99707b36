using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>Where and when a run took place.</summary>
/// <param name="Date">The day, in UTC.</param>
/// <param name="Processor">The processor's name, as OpenVINO gives it.</param>
/// <param name="Cores">Logical processors.</param>
/// <param name="System">The operating system.</param>
/// <param name="DotNet">The .NET runtime.</param>
/// <param name="Native">The native library's version.</param>
internal sealed record Machine(string Date, string Processor, int Cores, string System, string DotNet, string Native)
{
    internal static Machine Current() => new(
        $"{DateTime.UtcNow:yyyy-MM-dd}",
        Device.GetAvailableDevices().First(device => device.Name == "CPU").FullName,
        Environment.ProcessorCount,
        $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}",
        RuntimeInformation.FrameworkDescription,
        NativeRuntime.Version);
}
