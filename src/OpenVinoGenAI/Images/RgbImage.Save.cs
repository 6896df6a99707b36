namespace OpenVinoGenAI;

public sealed partial class RgbImage
{
    /// <summary>Writes the image to a file in the format that its extension names: <c>.bmp</c> or <c>.png</c>, in any case.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="ArgumentException">The extension is another one.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string extension = Path.GetExtension(path);
        if (extension.Equals(".bmp", StringComparison.OrdinalIgnoreCase))
        {
            SaveBmp(path);
        }
        else if (extension.Equals(".png", StringComparison.OrdinalIgnoreCase))
        {
            SavePng(path);
        }
        else
        {
            throw new ArgumentException(
                $"Images are saved as .bmp or .png, not as '{extension}'; the package OpenVinoGenAI.SkiaSharp writes other formats.",
                nameof(path));
        }
    }

    /// <summary>Writes a BMP file of 24 bits per pixel without compression, whatever the file's extension is.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveBmp(string path) => WriteFile(path, SaveBmp);

    /// <summary>Writes a BMP of 24 bits per pixel without compression. The stream stays open.</summary>
    /// <param name="stream">A writable stream; it need not be able to seek.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void SaveBmp(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        BmpEncoder.Encode(this, stream);
    }

    /// <summary>Writes a PNG file of 8 bits per channel, whatever the file's extension is.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SavePng(string path) => WriteFile(path, SavePng);

    /// <summary>Writes a PNG of 8 bits per channel. The stream stays open.</summary>
    /// <param name="stream">A writable stream; it need not be able to seek.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void SavePng(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        PngEncoder.Encode(this, stream);
    }

    private static void WriteFile(string path, Action<Stream> save)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = File.Create(path);
        save(stream);
    }
}
