using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// Which LoRA adapters are applied, how strongly and how (official: <c>AdapterConfig</c>). In a pipeline's options it registers the
/// adapters; in a <see cref="GenerationConfig"/> it chooses among those for a call. One without adapters turns them all off.
/// </summary>
public sealed record AdapterConfig
{
    /// <summary>Creates a config without adapters: for a call, it turns the registered ones off.</summary>
    public AdapterConfig()
        : this([])
    {
    }

    /// <summary>Creates a config with one adapter.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="alpha">Its strength: 1 as trained, 0 not at all.</param>
    public AdapterConfig(Adapter adapter, float alpha = 1)
        : this([new WeightedAdapter(adapter, alpha)])
    {
    }

    /// <summary>Creates a config with several adapters.</summary>
    /// <param name="adapters">The adapters with their strengths; each adapter once.</param>
    /// <param name="mode">How they are applied; it counts where the pipeline is made.</param>
    /// <exception cref="ArgumentException">An adapter is there twice, or an alpha is not a finite number.</exception>
    public AdapterConfig(IReadOnlyList<WeightedAdapter> adapters, AdapterMode mode = AdapterMode.Auto)
    {
        ArgumentNullException.ThrowIfNull(adapters);
        foreach (WeightedAdapter item in adapters)
        {
            ArgumentNullException.ThrowIfNull(item.Adapter, nameof(adapters));
            if (!float.IsFinite(item.Alpha))
            {
                throw new ArgumentException(FormattableString.Invariant($"The alpha {item.Alpha} of {item.Adapter.Path} is not a finite number."), nameof(adapters));
            }
        }

        if (adapters.DistinctBy(item => item.Adapter).Count() != adapters.Count)
        {
            throw new ArgumentException("An adapter is in the list more than once: add up its alphas instead.", nameof(adapters));
        }

        Adapters = EquatableList<WeightedAdapter>.From(adapters)!;
        Mode = mode;
    }

    /// <summary>The adapters with their strengths.</summary>
    public IReadOnlyList<WeightedAdapter> Adapters { get; }

    /// <summary>How the adapters are applied. It takes effect when the pipeline is created. Default <see cref="AdapterMode.Auto"/>.</summary>
    public AdapterMode Mode { get; init; }

    /// <summary>
    /// What all names in the adapters' files have before the name of the model's layer (official: <c>tensor_name_prefix</c>), for instance
    /// <c>"base_model.model."</c>. Default <see langword="null"/>: the common prefixes are recognized. Creating a pipeline fails if names
    /// do not begin with it.
    /// </summary>
    public string? TensorNamePrefix { get; init; }

    /// <summary>Whether the adapters and their alphas may change from call to call.</summary>
    internal bool IsSwitchable => Adapters.Count > 0 && Mode is not (AdapterMode.Static or AdapterMode.Fuse);

    /// <summary>The config with native adapters that apply to the models of a pipeline.</summary>
    /// <exception cref="ArgumentException"><see cref="TensorNamePrefix"/> contains a NUL.</exception>
    /// <exception cref="ModelLoadException">An adapter does not fit the models.</exception>
    internal AdapterConfig FitTo(AdapterTarget target, string device)
    {
        NulCharacters.ThrowIfAny(TensorNamePrefix, nameof(TensorNamePrefix));
        var fitter = new AdapterFitter(target, this, device);
        return this with { Fitted = new FittedAdapters([.. Adapters.Select(item => item.Adapter.Load(fitter.Fit(item.Adapter)))]) };
    }

    internal AdapterConfigHandle ToNative() => NativeAdapters.ToConfig(
        this, Adapters.Count == 0 ? [] : Fitted.Handles ?? throw new InvalidOperationException("The adapters were not fitted to a model."));

    private FittedAdapters Fitted { get; init; }

    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(AdapterConfig), PrintMembers);
}
