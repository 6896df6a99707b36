namespace OpenVinoGenAI;

/// <summary>
/// Calls a decoder of a compressed format. The decoders answer damaged files with exceptions of many types, index errors among them:
/// all become one.
/// </summary>
/// <param name="stream">What the decoder reads from.</param>
/// <param name="format">The name of the format.</param>
/// <param name="name">How messages name the file.</param>
internal sealed class CodecGuard(AudioStream stream, string format, AudioFileName name)
{
    /// <summary>Calls a decoder.</summary>
    /// <typeparam name="T">What the decoder returns.</typeparam>
    /// <param name="decode">The call.</param>
    /// <exception cref="AudioFormatException">The decoder failed.</exception>
    public T Call<T>(Func<T> decode)
    {
        try
        {
            return decode();
        }
        catch (Exception error) when (error is not (AudioFormatException or OperationCanceledException))
        {
            stream.ThrowIfFailed();
            throw name.Error($"its {format} data is damaged ({error.Message.TrimEnd('.')})", error);
        }
    }
}
