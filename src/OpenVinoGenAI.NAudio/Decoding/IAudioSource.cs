namespace OpenVinoGenAI;

/// <summary>Decoded audio, frame after frame.</summary>
internal interface IAudioSource : IDisposable
{
    /// <summary>Frames per second.</summary>
    int SampleRate { get; }

    /// <summary>Samples per frame.</summary>
    int Channels { get; }

    /// <summary>Frames that the file really holds; 0 where that is known only at the end.</summary>
    long KnownFrames { get; }

    /// <summary>Reads interleaved samples, nominally in [-1, 1]. A source may return fewer than asked for.</summary>
    /// <param name="buffer">Room for the samples.</param>
    /// <param name="offset">Where they begin.</param>
    /// <param name="count">The most samples to read.</param>
    /// <returns>The number of samples; 0 at the end.</returns>
    int Read(float[] buffer, int offset, int count);
}
