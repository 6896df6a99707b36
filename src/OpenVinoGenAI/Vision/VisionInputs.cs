using System.Collections;
using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

/// <summary>
/// The images that go with a prompt, and videos and audio where a model takes them. An image, an array or list of images and a collection
/// expression convert to it: <c>pipe.Generate(prompt, image)</c>, <c>pipe.Generate(prompt, [first, second])</c>.
/// </summary>
[CollectionBuilder(typeof(VisionInputs), nameof(Create))]
public sealed class VisionInputs : IReadOnlyList<ImageTensor>
{
    private readonly ImageTensor[] _images;

    /// <summary>Takes images.</summary>
    /// <param name="images">The images, in the order in which the prompt's tags count them.</param>
    public VisionInputs(IEnumerable<RgbImage> images)
        : this([.. (images ?? throw new ArgumentNullException(nameof(images))).Select(ImageTensor.FromImage)])
    {
    }

    private VisionInputs(ImageTensor[] images) => _images = images;

    /// <summary>No image, no video and no audio.</summary>
    public static VisionInputs None { get; } = [];

    /// <summary>The number of tensors with images.</summary>
    public int Count => _images.Length;

    /// <summary>
    /// The videos, each a tensor of its frames. Default: none. Only some models take them; the others' exception says so.
    /// </summary>
    /// <exception cref="ArgumentNullException">A video is <see langword="null"/>.</exception>
    public IReadOnlyList<ImageTensor> Videos
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            ImageTensor[] videos = [.. value];
            field = Array.IndexOf(videos, null) < 0 ? EquatableList<ImageTensor>.From(videos)! : throw new ArgumentNullException(nameof(value));
        }
    } = [];

    /// <summary>
    /// What is known of the <see cref="Videos"/>: one entry for each, or none at all. Default: none. Official: <c>videos_metadata</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">An entry is <see langword="null"/>.</exception>
    public IReadOnlyList<VideoMetadata> VideosMetadata
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            VideoMetadata[] all = [.. value];
            field = Array.IndexOf(all, null) < 0 ? EquatableList<VideoMetadata>.From(all)! : throw new ArgumentNullException(nameof(value));
        }
    } = [];

    /// <summary>
    /// The audio, each clip of which the library puts before the text of the prompt; it is resampled to 16 kHz. Default: none. Only Qwen3-Omni takes
    /// audio: with other models, which would ignore it, a call throws. Official: <c>audios</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">A clip is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A clip is empty, or a sample is NaN, infinite or far beyond full scale.</exception>
    public IReadOnlyList<AudioClip> Audios
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            AudioClip[] clips = [.. value];
            foreach (AudioClip clip in clips)
            {
                ArgumentNullException.ThrowIfNull(clip, nameof(value));
                SpeechInput.CheckSamples(clip.Samples.Span, nameof(value));
            }

            field = EquatableList<AudioClip>.From(clips)!;
        }
    } = [];

    /// <summary>The number of images in all tensors.</summary>
    internal int ImageCount => _images.Sum(image => image.Count);

    internal bool IsEmpty => _images.Length == 0 && Videos.Count == 0 && Audios.Count == 0;

    /// <summary>A tensor with one or several images.</summary>
    /// <param name="index">Which one, from 0.</param>
    public ImageTensor this[int index] => _images[index];

    /// <summary>Takes tensors; a collection expression calls it.</summary>
    /// <param name="images">The tensors; one with n images counts as n.</param>
    /// <returns>The inputs.</returns>
    /// <exception cref="ArgumentNullException">An image is <see langword="null"/>.</exception>
    public static VisionInputs Create(ReadOnlySpan<ImageTensor> images)
    {
        foreach (ImageTensor image in images)
        {
            ArgumentNullException.ThrowIfNull(image, nameof(images));
        }

        return new VisionInputs(images.ToArray());
    }

    /// <summary>Takes an image.</summary>
    /// <param name="image">The image.</param>
    public static implicit operator VisionInputs(RgbImage image) => [ImageTensor.FromImage(image)];

    /// <summary>Takes a tensor.</summary>
    /// <param name="image">The tensor.</param>
    public static implicit operator VisionInputs(ImageTensor image) => [image];

    /// <summary>Takes images.</summary>
    /// <param name="images">The images.</param>
    public static implicit operator VisionInputs(RgbImage[] images) => new((IEnumerable<RgbImage>)images);

    /// <summary>Takes images.</summary>
    /// <param name="images">The images.</param>
    public static implicit operator VisionInputs(List<RgbImage> images) => new((IEnumerable<RgbImage>)images);

    /// <inheritdoc/>
    public IEnumerator<ImageTensor> GetEnumerator() => ((IEnumerable<ImageTensor>)_images).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal VisionInputs WithImages(ImageTensor[] images) => new(images) { Videos = Videos, VideosMetadata = VideosMetadata, Audios = Audios };

    /// <summary>The same inputs with audio at the sample rate that models take.</summary>
    internal VisionInputs WithResampledAudios() => Audios.All(clip => clip.SampleRate == SpeechInput.SampleRate)
        ? this
        : new(_images) { Videos = Videos, VideosMetadata = VideosMetadata, Audios = [.. Audios.Select(clip => clip.Resample(SpeechInput.SampleRate))] };

    /// <summary>Checks that the metadata fit the videos.</summary>
    /// <exception cref="ArgumentException">Their numbers differ, or a frame is asked for that a video does not have.</exception>
    internal VisionInputs CheckVideos()
    {
        if (VideosMetadata.Count != 0 && VideosMetadata.Count != Videos.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"There are {Videos.Count} videos, but metadata of {VideosMetadata.Count}: give one entry for each video, or none."), "images");
        }

        for (int i = 0; i < VideosMetadata.Count; i++)
        {
            int frames = Videos[i].Count;
            if (VideosMetadata[i].FramesIndices.Any(index => index >= frames))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Video {i} has {frames} frames, but its metadata ask for frame {VideosMetadata[i].FramesIndices.Max()}. Frames count from 0."), "images");
            }
        }

        return this;
    }
}
