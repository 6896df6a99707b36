using System.Globalization;
using System.Text;

namespace OpenVinoGenAI;

/// <summary>Recognises a Git LFS pointer: a small text that stands for a large file that was not downloaded.</summary>
internal static class LfsPointer
{
    private const string Mark = "version https://git-lfs.github.com/spec/";

    private const int LongestPointer = 1024;

    /// <exception cref="ModelLoadException">A file of a folder or of its folders is a pointer.</exception>
    internal static void Refuse(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 };
        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles("*", options).Where(file => file.Length is > 0 and <= LongestPointer))
        {
            string text = ReadStart(file.FullName);
            if (text.StartsWith(Mark, StringComparison.Ordinal))
            {
                throw new ModelLoadException(
                    $"{file.FullName} is a Git LFS pointer of {file.Length.ToString(CultureInfo.InvariantCulture)} bytes instead of the file, which has " +
                    $"{RealSize(text)} bytes. Fetch the files with: git lfs install && git lfs pull (in the folder of the model).")
                {
                    ModelPath = folder,
                };
            }
        }
    }

    private static string ReadStart(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whether the file is needed, and cannot be read, is found out by who needs it.
            return string.Empty;
        }
    }

    private static string RealSize(string pointer)
    {
        string? line = pointer.Split('\n').FirstOrDefault(line => line.StartsWith("size ", StringComparison.Ordinal));
        return line is null ? "more" : line["size ".Length..].Trim();
    }
}
