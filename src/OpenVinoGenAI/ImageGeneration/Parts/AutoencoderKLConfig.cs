namespace OpenVinoGenAI;

/// <summary>The <c>config.json</c> of an autoencoder (official: <c>AutoencoderKL.Config</c>).</summary>
public sealed record AutoencoderKLConfig
{
    /// <summary>The number of channels of an image. Official: <c>in_channels</c>.</summary>
    public int InChannels { get; init; }

    /// <summary>The number of channels of a latent. Official: <c>latent_channels</c>.</summary>
    public int LatentChannels { get; init; }

    /// <summary>The number of channels of a decoded image. Official: <c>out_channels</c>.</summary>
    public int OutChannels { get; init; }

    /// <summary>The factor that latents are multiplied by after encoding and divided by before decoding. Official: <c>scaling_factor</c>.</summary>
    public float ScalingFactor { get; init; }

    /// <summary>The value that is subtracted from latents before they are scaled. Official: <c>shift_factor</c>.</summary>
    public float ShiftFactor { get; init; }

    /// <summary>The number of channels of each block. Official: <c>block_out_channels</c>.</summary>
    public IReadOnlyList<int> BlockOutChannels
    {
        get;
        init => field = EquatableList<int>.From(value)!;
    } = EquatableList<int>.From([])!;

    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(AutoencoderKLConfig), PrintMembers);
}
