using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OpenVinoGenAI;

/// <summary>
/// Makes sure that a pipeline tells the images of its histories apart. The library recognises an image that it has encoded already by a
/// hash, and of a large image it hashes samples only: of two images that differ between the samples (a screen before and after a small
/// change, say) it would take the second for the first.
/// </summary>
/// <remarks>
/// An image that would be mistaken for another is replaced by a copy whose first pixels differ by one level in some colours, which the model
/// does not notice and the hash does. Time and memory for an image do not depend on how often it was given before: the same bytes are one
/// <see cref="Content"/>, which lives as long as any tensor that has them. Used only inside the pipeline's gate.
/// </remarks>
internal sealed class ImageHashDisambiguator
{
    private const int BytesPerChunk = 8;
    private const int WholeUpTo = 64 * 1024;
    private const int MostSampled = 256 * 1024;
    private const int SampledShare = 16;
    private const int FirstSweep = 64;

    // Of the images with one fingerprint, the only one that the library may see as it is.
    private readonly Dictionary<Fingerprint, WeakReference<Content>> _known = [];
    private readonly ConditionalWeakTable<ImageTensor, Content> _contents = [];

    // What stands for a tensor lives as long as the tensor does.
    private readonly ConditionalWeakTable<ImageTensor, ImageTensor[]> _standIns = [];
    private int _sweepAt = FirstSweep;

    /// <summary>The same images, each in a tensor of its own and different from the others for the library, too.</summary>
    internal VisionInputs TellApart(VisionInputs inputs)
    {
        ImageTensor[] images = [.. inputs.SelectMany(tensor => _standIns.GetValue(tensor, FindStandIns))];
        return inputs.WithImages(images);
    }

    private ImageTensor[] FindStandIns(ImageTensor tensor) => [.. tensor.Split().Select(FindStandIn)];

    private ImageTensor FindStandIn(ImageTensor image)
    {
        if (image.Data.Length <= WholeUpTo)
        {
            return image;
        }

        for (int variant = 0; variant <= byte.MaxValue; variant++)
        {
            ImageTensor candidate = variant == 0 ? image : Vary(image, variant);
            if (TryRegister(candidate))
            {
                return candidate;
            }
        }

        throw new InvalidOperationException(
            "The pipeline has too many different images that its library would mistake for each other: use several pipelines.");
    }

    private bool TryRegister(ImageTensor image)
    {
        Fingerprint key = FingerprintOf(image);
        var content = new Content(SHA256.HashData(image.Data.Span));
        if (_known.TryGetValue(key, out WeakReference<Content>? reference) && reference.TryGetTarget(out Content? known))
        {
            if (!known.HasDigestOf(content))
            {
                return false;
            }

            content = known;
        }
        else
        {
            Sweep();
            _known[key] = new WeakReference<Content>(content);
        }

        _contents.AddOrUpdate(image, content);
        return true;
    }

    private void Sweep()
    {
        if (_known.Count < _sweepAt)
        {
            return;
        }

        foreach ((Fingerprint key, WeakReference<Content> content) in _known)
        {
            if (!content.TryGetTarget(out _))
            {
                _known.Remove(key);
            }
        }

        _sweepAt = Math.Max(FirstSweep, 2 * _known.Count);
    }

    // The first chunk is always among the samples: each bit of the variant goes to one of its bytes.
    private static ImageTensor Vary(ImageTensor image, int variant)
    {
        byte[] data = image.Data.ToArray();
        for (int i = 0; i < BytesPerChunk; i++)
        {
            data[i] ^= (byte)((variant >> i) & 1);
        }

        return ImageTensor.FromNhwc(data, image.Height, image.Width, 3);
    }

    // Takes the samples that the library takes.
    private static Fingerprint FingerprintOf(ImageTensor image)
    {
        ReadOnlySpan<byte> data = image.Data.Span;
        ReadOnlySpan<ulong> chunks = MemoryMarshal.Cast<byte, ulong>(data);
        int step = data.Length / Math.Clamp(data.Length / SampledShare, WholeUpTo, MostSampled);
        step = Math.Max(BytesPerChunk, step / BytesPerChunk * BytesPerChunk);
        ulong hash = Mix(0, chunks[^1]);
        for (int i = 0; i < chunks.Length; i += step)
        {
            hash = Mix(hash, chunks[i]);
        }

        foreach (byte rest in data[(chunks.Length * BytesPerChunk)..])
        {
            hash = Mix(hash, rest);
        }

        return new Fingerprint(image.Height, image.Width, hash);
    }

    private static ulong Mix(ulong hash, ulong value) => ((hash ^ value) * 0x9E3779B97F4A7C15) ^ (hash >> 29);

    private readonly record struct Fingerprint(int Height, int Width, ulong Hash);

    private sealed class Content(byte[] digest)
    {
        private readonly byte[] _digest = digest;

        internal bool HasDigestOf(Content other) => _digest.AsSpan().SequenceEqual(other._digest);
    }
}
