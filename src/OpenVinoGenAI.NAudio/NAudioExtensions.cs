using System.Runtime.CompilerServices;
using NAudio.Wave;

namespace OpenVinoGenAI;

/// <summary>Makes clips from NAudio's sources: recordings, readers, and the ends of chains of effects.</summary>
public static class NAudioExtensions
{
    /// <summary>Reads samples until the source ends. Several channels are mixed to their mean, and the sample rate stays what it is.</summary>
    /// <param name="source">
    /// The source. One that never ends, such as a <see cref="BufferedWaveProvider"/> with <see cref="BufferedWaveProvider.ReadFully"/>,
    /// needs <paramref name="maxDuration"/>.
    /// </param>
    /// <param name="maxDuration">Where to stop; <see langword="null"/> reads to the end.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException">The sample rate is outside the range of <see cref="AudioClip"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    [OverloadResolutionPriority(1)]
    public static AudioClip ToAudioClip(
        this ISampleProvider source, TimeSpan? maxDuration = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDuration.GetValueOrDefault(), TimeSpan.Zero, nameof(maxDuration));
        int rate = source.WaveFormat.SampleRate;
        if (rate is < AudioClip.MinSampleRate or > AudioClip.MaxSampleRate)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The sample rate is {rate} Hz; a clip has {AudioClip.MinSampleRate} to {AudioClip.MaxSampleRate} Hz."),
                nameof(source));
        }

        long maxFrames = maxDuration is { } duration ? (long)Math.Round((decimal)duration.Ticks * rate / TimeSpan.TicksPerSecond) : long.MaxValue;
        using var reader = new SampleProviderSource(source, source.WaveFormat.Channels);
        return AudioClip.FromSamples(
            AudioSourceReader.Read(reader, maxFrames, static (_, _) => { }, cancellationToken), rate);
    }

    /// <summary>
    /// Reads PCM or IEEE float samples until the source ends, for instance from a <see cref="WaveStream"/> or a microphone's
    /// <see cref="BufferedWaveProvider"/>; see <see cref="ToAudioClip(ISampleProvider, TimeSpan?, CancellationToken)"/>.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="maxDuration">Where to stop; <see langword="null"/> reads to the end.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException">NAudio cannot convert the source's format to samples, or its sample rate is outside the range of <see cref="AudioClip"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    /// <exception cref="InvalidOperationException">NAudio cannot convert the source's number of bits.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static AudioClip ToAudioClip(
        this IWaveProvider source, TimeSpan? maxDuration = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.ToSampleProvider().ToAudioClip(maxDuration, cancellationToken);
    }
}
