namespace OpenVinoGenAI;

/// <summary>Finds out whether symbolic links can be made in a folder: Windows permits them only to administrators and in developer mode.</summary>
internal static class LinkSupport
{
    internal static bool Probe(string folder)
    {
        string path = Path.Combine(folder, $".openvino-genai-{Guid.NewGuid():N}");
        try
        {
            File.CreateSymbolicLink(path, "target");
            File.Delete(path);
            return true;
        }
        catch (Exception error) when (CacheErrors.IsDisk(error))
        {
            return false;
        }
    }
}
