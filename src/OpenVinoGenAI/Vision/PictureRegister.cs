using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenVinoGenAI;

/// <summary>
/// Sees to it that a pipeline tells the pictures of its histories apart. The library recognises a picture that it has worked on already by a
/// hash, and of a large picture it hashes samples only: of two pictures that differ between the samples (a screen before and after a small
/// change, say) it would take the first for the second.
/// </summary>
/// <remarks>
/// A picture that would be mistaken for another is replaced by a copy whose first pixels differ by one level in some colours, which the model
/// does not notice and the hash does. Used only inside the pipeline's gate.
/// </remarks>
internal sealed class PictureRegister
{
    private const int BytesPerChunk = 8;
    private const int WholeUpTo = 64 * 1024;
    private const int MostSampled = 256 * 1024;
    private const int SampledShare = 16;
    private const int FirstSweep = 64;

    private readonly Dictionary<Fingerprint, List<WeakReference<ImageTensor>>> _known = [];

    // What stands for a tensor lives as long as the tensor does.
    private readonly ConditionalWeakTable<ImageTensor, ImageTensor[]> _standIns = [];
    private int _sweepAt = FirstSweep;

    /// <summary>The same pictures, each in a tensor of its own and different from the others for the library, too.</summary>
    internal VisionInputs TellApart(VisionInputs inputs)
    {
        ImageTensor[] pictures = [.. inputs.SelectMany(tensor => _standIns.GetValue(tensor, Register))];
        return VisionInputs.Create(pictures).WithVideosOf(inputs);
    }

    private ImageTensor[] Register(ImageTensor tensor) => [.. tensor.Split().Select(RegisterOne)];

    private ImageTensor RegisterOne(ImageTensor picture)
    {
        if (picture.Data.Length <= WholeUpTo)
        {
            return picture;
        }

        for (int variant = 0; variant <= byte.MaxValue; variant++)
        {
            ImageTensor candidate = variant == 0 ? picture : Vary(picture, variant);
            if (TryEnter(candidate))
            {
                return candidate;
            }
        }

        throw new InvalidOperationException(
            "The pipeline has too many different pictures that its library would mistake for each other: use several pipelines.");
    }

    private bool TryEnter(ImageTensor picture)
    {
        Fingerprint key = FingerprintOf(picture);
        if (!_known.TryGetValue(key, out List<WeakReference<ImageTensor>>? others))
        {
            Sweep();
            _known[key] = others = [];
        }

        foreach (WeakReference<ImageTensor> other in others)
        {
            if (other.TryGetTarget(out ImageTensor? known) && !known.Data.Span.SequenceEqual(picture.Data.Span))
            {
                return false;
            }
        }

        others.Add(new WeakReference<ImageTensor>(picture));
        return true;
    }

    private void Sweep()
    {
        if (_known.Count < _sweepAt)
        {
            return;
        }

        foreach ((Fingerprint key, List<WeakReference<ImageTensor>> pictures) in _known)
        {
            pictures.RemoveAll(picture => !picture.TryGetTarget(out _));
            if (pictures.Count == 0)
            {
                _known.Remove(key);
            }
        }

        _sweepAt = Math.Max(FirstSweep, 2 * _known.Count);
    }

    // The first chunk is always among the samples: each bit of the variant goes to one of its bytes.
    private static ImageTensor Vary(ImageTensor picture, int variant)
    {
        byte[] data = picture.Data.ToArray();
        for (int i = 0; i < BytesPerChunk; i++)
        {
            data[i] ^= (byte)((variant >> i) & 1);
        }

        return ImageTensor.FromNhwc(data, picture.Height, picture.Width, 3);
    }

    // Takes the samples that the library takes.
    private static Fingerprint FingerprintOf(ImageTensor picture)
    {
        ReadOnlySpan<byte> data = picture.Data.Span;
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

        return new Fingerprint(picture.Height, picture.Width, hash);
    }

    private static ulong Mix(ulong hash, ulong value) => ((hash ^ value) * 0x9E3779B97F4A7C15) ^ (hash >> 29);

    private readonly record struct Fingerprint(int Height, int Width, ulong Hash);
}
