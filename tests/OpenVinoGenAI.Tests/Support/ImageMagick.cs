using System.ComponentModel;
using System.Diagnostics;

namespace OpenVinoGenAI.Tests;

/// <summary>Another decoder to compare with.</summary>
internal static class ImageMagick
{
    private static readonly string? Program = Array.Find(["magick", "convert"], IsImageMagick);

    public static bool IsInstalled => Program is not null;

    /// <summary>The pixels of a file without alpha.</summary>
    public static RgbImage Load(string path, params string[] operations)
    {
        Assert.That(IsInstalled, "This test asks ImageMagick for pixels, but neither 'magick' nor 'convert' on the path is ImageMagick: install it.");
        return Ppm.Parse(Run(Program!, [path, .. operations, "-alpha", "off", "-depth", "8", "ppm:-"]));
    }

    // Windows has another program named convert.
    private static bool IsImageMagick(string program)
    {
        try
        {
            return Run(program, "-version").AsSpan().IndexOf("ImageMagick"u8) >= 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static byte[] Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return output.ToArray();
    }
}
