namespace OpenVinoGenAI;

/// <summary>Where the frames of a video come from, and which of them the model gets. Official: <c>VideoMetadata</c>.</summary>
public sealed record VideoMetadata
{
    /// <summary>Frames per second of the original video, at least 0. Default: 0, unknown. Official: <c>fps</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float Fps
    {
        get;
        init => field = float.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The frame rate of a video is a finite number of at least 0.");
    }

    /// <summary>
    /// The frames of the tensor that the model gets, counted from 0. Default: none, which lets the model choose. Official:
    /// <c>frames_indices</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">An index is negative.</exception>
    public IReadOnlyList<int> FramesIndices
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            int[] indices = [.. value];
            foreach (int index in indices)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(value));
            }

            field = EquatableList<int>.From(indices)!;
        }
    } = EquatableList<int>.From([])!;

    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(VideoMetadata), PrintMembers);
}
