namespace OpenVinoGenAI;

/// <summary>A format that <see cref="ImageFile"/> writes.</summary>
public enum ImageFileFormat
{
    /// <summary>JPEG: small and lossy; extension <c>.jpg</c> or <c>.jpeg</c>.</summary>
    Jpeg,

    /// <summary>PNG: lossless; extension <c>.png</c>.</summary>
    Png,

    /// <summary>WebP: small, lossy unless <see cref="ImageSaveOptions.Lossless"/> is set, sides of up to 16,383 pixels; extension <c>.webp</c>.</summary>
    Webp,

    /// <summary>BMP of 24 bits per pixel without compression; extension <c>.bmp</c>.</summary>
    Bmp,
}
