using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>
/// Receives the tokens of a generation while it runs (official: <c>StreamerBase</c>). Derive from it to work with token ids; for text,
/// pass a function to <c>Generate</c> or use <c>StreamAsync</c>.
/// </summary>
/// <remarks>
/// The methods are called on the thread of the native library, one at a time. An exception that leaves them stops the generation and
/// is rethrown to the caller of <c>Generate</c>. They must not start another generation on the same pipeline.
/// </remarks>
public abstract class StreamerBase
{
    /// <summary>Receives one token.</summary>
    /// <param name="token">The token's id.</param>
    /// <returns>Whether to go on.</returns>
    public abstract StreamingStatus Write(long token);

    /// <summary>
    /// Receives a run of tokens: one, or several with a draft model or prompt lookup. By default each goes to
    /// <see cref="Write(long)"/> until one is answered with anything but <see cref="StreamingStatus.Running"/>.
    /// </summary>
    /// <param name="tokens">The tokens' ids; valid only during the call.</param>
    /// <returns>Whether to go on.</returns>
    public virtual StreamingStatus Write(ReadOnlySpan<long> tokens)
    {
        foreach (long token in tokens)
        {
            StreamingStatus status = Write(token);
            if (status != StreamingStatus.Running)
            {
                return status;
            }
        }

        return StreamingStatus.Running;
    }

    /// <summary>
    /// Called when no token follows. The paged attention backend calls it twice, as it does with the official API.
    /// </summary>
    [SuppressMessage("Naming", "CA1716", Justification = "The official name.")]
    public abstract void End();
}
