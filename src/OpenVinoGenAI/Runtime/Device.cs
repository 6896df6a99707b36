using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>A device that can run models.</summary>
/// <param name="Name">The name that pipelines take, for instance <c>CPU</c> or <c>GPU.0</c>.</param>
/// <param name="FullName">The device's own name, for instance that of the processor (official: <c>FULL_DEVICE_NAME</c>).</param>
public sealed record Device(string Name, string FullName)
{
    /// <summary>
    /// Lists the devices of this machine. The virtual devices <c>AUTO</c>, <c>HETERO:…</c>, <c>MULTI:…</c> and <c>BATCH:…</c> are not in
    /// the list, but pipelines take them too.
    /// </summary>
    /// <returns>The devices, in the runtime's order.</returns>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    /// <exception cref="OpenVinoGenAIException">The runtime cannot list its devices.</exception>
    public static IReadOnlyList<Device> GetAvailableDevices() =>
        [.. DeviceQuery.Names().Select(name => new Device(name, DeviceQuery.Property(name, "FULL_DEVICE_NAME")))];

    /// <summary>Reads a property of this device as text.</summary>
    /// <param name="property">The property's official name, for instance <c>OPTIMIZATION_CAPABILITIES</c>.</param>
    /// <returns>The value; items of a list are separated by spaces.</returns>
    /// <exception cref="OpenVinoGenAIException">The device has no such property.</exception>
    public string GetProperty(string property)
    {
        ArgumentException.ThrowIfNullOrEmpty(property);
        return DeviceQuery.Property(Name, property);
    }
}
