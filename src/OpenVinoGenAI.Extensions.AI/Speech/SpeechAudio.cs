using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Reads the audio of a request.</summary>
internal static class SpeechAudio
{
    private static readonly byte[][] FileSigns = ["RIFF"u8.ToArray(), "RF64"u8.ToArray(), "FORM"u8.ToArray(), "OggS"u8.ToArray(), "ID3"u8.ToArray()];

    /// <summary>Reads a file, or raw audio if a sample rate is given and the stream is not a file.</summary>
    internal static async Task<AudioClip> ReadAsync(Stream stream, int? sampleRate, CancellationToken cancellationToken)
    {
        if (sampleRate is not { } rate)
        {
            return await AudioFile.LoadAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellationToken).ConfigureAwait(false);
        ReadOnlySpan<byte> bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        if (IsFile(bytes))
        {
            memory.Position = 0;
            return AudioFile.Load(memory, cancellationToken: cancellationToken);
        }

        if (bytes.Length % sizeof(short) != 0)
        {
            throw new ArgumentException($"Raw audio of 16 bits must have an even number of bytes, but the stream has {bytes.Length}.", nameof(stream));
        }

        return AudioClip.FromPcm16(MemoryMarshal.Cast<byte, short>(bytes), rate);
    }

    private static bool IsFile(ReadOnlySpan<byte> bytes)
    {
        foreach (byte[] sign in FileSigns)
        {
            if (bytes.StartsWith(sign))
            {
                return true;
            }
        }

        return false;
    }
}
