namespace OpenVinoGenAI;

/// <summary>Small operations on the files of the cache.</summary>
internal static class CacheFile
{
    /// <summary>The size of a file, behind links; <see langword="null"/> where there is no file.</summary>
    internal static long? Size(string path)
    {
        var file = new FileInfo(path);
        FileSystemInfo target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return target is FileInfo { Exists: true } found ? found.Length : null;
    }

    /// <summary>Whether something has the name, if only a link that leads nowhere.</summary>
    internal static bool HasName(string path) => File.Exists(path) || new FileInfo(path).LinkTarget is not null;

    /// <summary>Writes a small file so that others see the old content or the new, and never a part of it.</summary>
    internal static void WriteAtomically(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
