using System.IO.Compression;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// The image files of the tests, and the pixels that another decoder gets from them. <see cref="TestData.Images"/> may be replaced;
/// the images of all formats and the recorded pixels are always the repository's.
/// </summary>
internal static class ImageFiles
{
    private const string Formats = "images-formats";

    private static readonly string[] Extensions = [".bmp", ".png", ".jpg"];

    /// <summary>Damaged files.</summary>
    public static string Bad { get; } = Path.Combine(TestData.Images, "bad");

    /// <summary>Every whole image, as folder and name.</summary>
    public static IEnumerable<string> Good => InFolder(TestData.Images).Concat(InFolder(Path.Combine(Repository.Data, Formats)));

    /// <summary>The path of an image in <see cref="Good"/>.</summary>
    public static string PathOf(string file) =>
        file.StartsWith(Formats, StringComparison.Ordinal) ? Own(file) : Path.Combine(TestData.Root, file);

    /// <summary>The path of an image in the repository's data.</summary>
    public static string Own(string file) => Path.GetFullPath(Path.Combine(Repository.Data, file));

    /// <summary>The content of an image in the repository's data.</summary>
    public static byte[] ReadOwn(string file) => File.ReadAllBytes(Own(file));

    /// <summary>ImageMagick's pixels: recorded for the repository's files, asked for now for others.</summary>
    public static RgbImage Reference(string file)
    {
        if (PathOf(file) != Own(file))
        {
            return ImageMagick.Load(PathOf(file));
        }

        string recorded = Own($"images-reference/{Path.GetFileName(file)}.ppm.gz");
        using var stream = new GZipStream(File.OpenRead(recorded), CompressionMode.Decompress);
        using var ppm = new MemoryStream();
        stream.CopyTo(ppm);
        return Ppm.Parse(ppm.ToArray());
    }

    private static IEnumerable<string> InFolder(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => Extensions.Contains(Path.GetExtension(file)))
        .Select(file => $"{Path.GetFileName(folder)}/{Path.GetFileName(file)}")
        .Order(StringComparer.Ordinal);
}
