using System.Runtime.InteropServices;
using OpenVinoGenAI.Tests;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>What all sides work on, in forms that need no decoder.</summary>
internal sealed class Inputs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("openvino-genai-benchmark-");

    internal Inputs()
    {
        AudioClip clip = AudioFile.Load(Path.Combine(Repository.Data, "audio", "en_long.wav"));
        RgbImage image = ImageFile.Load(Path.Combine(Repository.Data, "images", "red_circle.png"));
        Speech = Path.Combine(_folder.FullName, "speech.f32");
        Image = Path.Combine(_folder.FullName, "image.rgb");
        File.WriteAllBytes(Speech, MemoryMarshal.AsBytes(clip.Samples.Span));
        File.WriteAllBytes(Image, image.Pixels.ToArray());
        SpeechDuration = clip.Duration;
        Width = image.Width;
        Height = image.Height;
    }

    internal string Models { get; } = Path.Combine(Repository.Root, "samples", "models");

    internal string TextModel => Path.Combine(Models, "tiny-chat");

    internal string Speech { get; }

    internal TimeSpan SpeechDuration { get; }

    internal string Image { get; }

    internal int Width { get; }

    internal int Height { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
