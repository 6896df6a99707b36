using System.Runtime.InteropServices;
using static OpenVinoGenAI.Tests.WavBuilder;

namespace OpenVinoGenAI.Tests;

/// <summary>Every way to store a sample, with the values that its own definition names.</summary>
[TestFixture]
internal sealed class SampleFormatTests
{
    private static readonly byte[] Pcm8 = [0, 64, 128, 192, 255];
    private static readonly byte[] Pcm16 = MemoryMarshal.AsBytes<short>([-32768, -1, 0, 16384, 32767]).ToArray();
    private static readonly byte[] Pcm24 = [0, 0, 0x80, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0x40, 0xFF, 0xFF, 0x7F];
    private static readonly byte[] Pcm32 = MemoryMarshal.AsBytes<int>([int.MinValue, -1, 0, 1 << 30, int.MaxValue]).ToArray();
    private static readonly byte[] Float32 = MemoryMarshal.AsBytes<float>([-1, -0.25f, 0, 0.5f, 1.5f]).ToArray();
    private static readonly byte[] Float64 = MemoryMarshal.AsBytes<double>([-1, -0.25, 0, 0.5, 1.5]).ToArray();

    private static readonly TestCaseData[] Formats =
    [
        new(WavBuilder.Pcm, 8, Pcm8, new[] { -1, -0.5f, 0, 0.5f, 127 / 128f }),
        new(WavBuilder.Pcm, 16, Pcm16, new[] { -1, -1 / 32768f, 0, 0.5f, 32767 / 32768f }),
        new(WavBuilder.Pcm, 24, Pcm24, new[] { -1, -1 / 8388608f, 0, 0.5f, 8388607 / 8388608f }),
        new(WavBuilder.Pcm, 32, Pcm32, new[] { -1, -1 / 2147483648f, 0, 0.5f, 1 }),
        new(WavBuilder.Float, 32, Float32, new[] { -1, -0.25f, 0, 0.5f, 1.5f }),
        new(WavBuilder.Float, 64, Float64, new[] { -1, -0.25f, 0, 0.5f, 1.5f }),
    ];

    [TestCaseSource(nameof(Formats))]
    public void Samples_have_their_value(ushort tag, int bits, byte[] data, float[] expected) =>
        Assert.That(Load(Format(tag, 1, 8000, bits), data), Is.EqualTo(expected));

    [TestCaseSource(nameof(Formats))]
    public void The_extensible_form_means_the_same(ushort tag, int bits, byte[] data, float[] expected) =>
        Assert.That(Load(ExtensibleFormat(tag, 1, 8000, bits, validBits: bits), data), Is.EqualTo(expected));

    [TestCaseSource(nameof(Formats))]
    public void A_format_chunk_may_be_longer_than_needed(ushort tag, int bits, byte[] data, float[] expected) =>
        Assert.That(Load(Format(tag, 1, 8000, bits, extra: new byte[61]), data), Is.EqualTo(expected));

    [Test]
    public void Fewer_valid_bits_sit_at_the_upper_end_of_the_container() =>
        Assert.That(Load(ExtensibleFormat(WavBuilder.Pcm, 1, 8000, 32, validBits: 24), Pcm32)[3], Is.EqualTo(0.5f));

    [Test]
    public void Twenty_four_bits_sit_at_the_upper_end_of_four_bytes() =>
        Assert.That(Load(Format(WavBuilder.Pcm, 1, 8000, 24, frameBytes: 4), Pcm32)[3], Is.EqualTo(0.5f));

    [Test]
    public void Fewer_bits_sit_at_the_upper_end_of_two_bytes() =>
        Assert.That(Load(Format(WavBuilder.Pcm, 1, 8000, 12, frameBytes: 2), Pcm16)[3], Is.EqualTo(0.5f));

    // The corners of G.711: the quietest and the loudest code of either sign.
    [TestCase((ushort)7, new byte[] { 0xFF, 0x7F, 0x80, 0x00 }, new[] { 0, 0, 32124 / 32768f, -32124 / 32768f })]
    [TestCase((ushort)6, new byte[] { 0xD5, 0x55, 0xAA, 0x2A }, new[] { 8 / 32768f, -8 / 32768f, 32256 / 32768f, -32256 / 32768f })]
    public void Companded_samples_have_the_values_of_their_standard(ushort tag, byte[] data, float[] expected) =>
        Assert.That(Load(Format(tag, 1, 8000, 8), data), Is.EqualTo(expected).Within(1 / 32768f), "some tables have -1 for the negative zero of mu-law");

    [TestCaseSource(nameof(Formats))]
    public void Several_channels_become_their_mean(ushort tag, int bits, byte[] data, float[] expected)
    {
        // The five samples as one frame of five channels, and then as one of the first two.
        float[] all = Load(Format(tag, 5, 8000, bits), data);
        float[] two = Load(Format(tag, 2, 8000, bits), data.AsSpan(0, 2 * bits / 8));

        Assert.That(all, Has.Length.EqualTo(1));
        Assert.That(all[0], Is.EqualTo(expected.Average()).Within(1e-7f));
        Assert.That(two[0], Is.EqualTo((expected[0] + expected[1]) / 2).Within(1e-7f));
    }

    [Test]
    public void The_most_channels_that_the_format_allows_can_be_read()
    {
        byte[] data = new byte[3 * 65535];
        data.AsSpan(65535, 65535).Fill(255);
        data.AsSpan(2 * 65535).Fill(128);
        byte[] file = Riff(Format(WavBuilder.Pcm, 65535, 8000, 8), Chunk("data", data));

        // Blocks that cut every frame into many pieces.
        var clip = AudioFile.Load(new TrickleStream(file, most: 1000));

        Assert.That(clip.Samples.ToArray(), Is.EqualTo(new[] { -1, 127 / 128f, 0 }).Within(1e-6f));
    }

    [Test]
    public void A_sample_that_is_not_finite_is_named(
        [Values(32, 64)] int bits, [Values(0, 5, 4999)] int index, [Values(double.NaN, double.NegativeInfinity)] double value)
    {
        double[] samples = new double[5000];
        samples[index] = value;
        byte[] data = bits == 64
            ? MemoryMarshal.AsBytes<double>(samples).ToArray()
            : MemoryMarshal.AsBytes<float>(Array.ConvertAll(samples, sample => (float)sample)).ToArray();
        byte[] file = Riff(Format(WavBuilder.Float, 1, 8000, bits), Chunk("data", data));

        Assert.That(
            () => AudioFile.Load(new TrickleStream(file, most: 1001)),
            Throws.TypeOf<AudioFormatException>().With.Message.Contain($"its sample {index} is not a finite number"));
    }

    [TestCase(1000)]
    [TestCase(44056)]
    [TestCase(1_536_000)]
    public void The_rate_is_what_the_file_says(int rate) =>
        Assert.That(
            AudioFile.Load(new MemoryStream(Riff(Format(WavBuilder.Pcm, 1, (uint)rate, 8), Chunk("data", Pcm8)))).SampleRate,
            Is.EqualTo(rate));

    private static float[] Load(byte[] format, ReadOnlySpan<byte> data) =>
        AudioFile.Load(new MemoryStream(Riff(format, Chunk("data", data)))).Samples.ToArray();
}
