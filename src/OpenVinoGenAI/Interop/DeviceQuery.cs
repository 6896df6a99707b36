using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Asks the OpenVINO runtime about devices.</summary>
internal static unsafe class DeviceQuery
{
    internal static IReadOnlyList<string> Names()
    {
        NativeLibraryLoader.EnsureLoaded();
        ov_genai_string_list* list;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_get_available_devices(&list));
        return StringList.Take(list);
    }

    internal static string Property(string device, string property)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var deviceText = new Utf8Text(device);
        using var propertyText = new Utf8Text(property);
        ov_genai_string_list* list;
        NativeStatus.ThrowIfFailed(
            NativeMethods.ov_genai_get_device_property(deviceText.Pointer, propertyText.Pointer, &list));
        return StringList.Take(list)[0];
    }
}
