using System.Buffers;
using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Images, videos and audio as the native side takes them, pinned for the time of a call.</summary>
internal sealed unsafe class PinnedVision : IDisposable
{
    private readonly List<MemoryHandle> _pins = [];
    private readonly ov_genai_rgb_image* _images;
    private readonly ov_genai_rgb_video* _videos;
    private readonly ov_genai_audio* _audios;
    private readonly int _imageCount;
    private readonly int _videoCount;
    private readonly int _audioCount;

    internal PinnedVision(VisionInputs inputs)
    {
        _imageCount = inputs.Sum(tensor => tensor.Count);
        _videoCount = inputs.Videos.Count;
        _audioCount = inputs.Audios.Count;
        _images = (ov_genai_rgb_image*)NativeMemory.AllocZeroed((nuint)_imageCount, (nuint)sizeof(ov_genai_rgb_image));
        _videos = (ov_genai_rgb_video*)NativeMemory.AllocZeroed((nuint)_videoCount, (nuint)sizeof(ov_genai_rgb_video));
        _audios = (ov_genai_audio*)NativeMemory.AllocZeroed((nuint)_audioCount, (nuint)sizeof(ov_genai_audio));
        ov_genai_rgb_image* next = _images;
        foreach (ImageTensor tensor in inputs)
        {
            var data = (byte*)Pin(tensor.Data);
            for (int i = 0; i < tensor.Count; i++)
            {
                *next++ = new() { data = data + ((long)i * tensor.BytesPerImage), height = (nuint)tensor.Height, width = (nuint)tensor.Width };
            }
        }

        for (int i = 0; i < _videoCount; i++)
        {
            ImageTensor video = inputs.Videos[i];
            _videos[i] = new()
            {
                data = (byte*)Pin(video.Data),
                num_frames = (nuint)video.Count,
                height = (nuint)video.Height,
                width = (nuint)video.Width,
            };
            if (inputs.VideosMetadata.Count > 0)
            {
                VideoMetadata metadata = inputs.VideosMetadata[i];
                _videos[i].fps = metadata.Fps;
                _videos[i].num_frames_indices = (nuint)metadata.FramesIndices.Count;
                _videos[i].frames_indices = Copy(metadata.FramesIndices);
            }
        }

        for (int i = 0; i < _audioCount; i++)
        {
            ReadOnlyMemory<float> samples = inputs.Audios[i].Resample(SpeechInput.SampleRate).Samples;
            _audios[i] = new() { samples = (float*)Pin(samples), num_samples = (nuint)samples.Length };
        }
    }

    internal ov_genai_vision_inputs View => new()
    {
        images = _images,
        num_images = (nuint)_imageCount,
        videos = _videos,
        num_videos = (nuint)_videoCount,
        audios = _audios,
        num_audios = (nuint)_audioCount,
    };

    public void Dispose()
    {
        foreach (MemoryHandle pin in _pins)
        {
            pin.Dispose();
        }

        _pins.Clear();
        for (int i = 0; i < _videoCount; i++)
        {
            NativeMemory.Free(_videos[i].frames_indices);
        }

        NativeMemory.Free(_images);
        NativeMemory.Free(_videos);
        NativeMemory.Free(_audios);
    }

    private static nuint* Copy(IReadOnlyList<int> indices)
    {
        var copy = (nuint*)NativeMemory.Alloc((nuint)indices.Count, (nuint)sizeof(nuint));
        for (int i = 0; i < indices.Count; i++)
        {
            copy[i] = (nuint)indices[i];
        }

        return copy;
    }

    private void* Pin<T>(ReadOnlyMemory<T> memory)
    {
        MemoryHandle pin = memory.Pin();
        _pins.Add(pin);
        return pin.Pointer;
    }
}
