namespace OpenVinoGenAI;

/// <summary>
/// A model on the Hub: a repository, and optionally a revision and a selection of files. <see cref="Models"/> has ready-made ones, and a
/// repository name converts to one: <c>HubModel model = "OpenVINO/Qwen3-8B-int4-ov";</c>
/// </summary>
public sealed record HubModel
{
    private readonly string? _revision;

    /// <summary>Names a model.</summary>
    /// <param name="repository">The repository, for instance <c>OpenVINO/Qwen3-8B-int4-ov</c>.</param>
    /// <exception cref="ArgumentException">The text is not the name of a repository.</exception>
    public HubModel(string repository)
    {
        RepositoryName.Check(repository, nameof(repository));
        Repository = repository;
    }

    /// <summary>The repository, for instance <c>OpenVINO/Qwen3-8B-int4-ov</c>.</summary>
    public string Repository { get; }

    /// <summary>
    /// The branch, tag or commit; <see langword="null"/> for the branch <c>main</c>. A full commit hash pins the model, and is the only
    /// revision that needs no request once the model is in the cache.
    /// </summary>
    /// <exception cref="ArgumentException">The text cannot be a revision.</exception>
    public string? Revision
    {
        get => _revision;
        init
        {
            if (value is not null)
            {
                RevisionName.Check(value, nameof(Revision));
            }

            _revision = value;
        }
    }

    /// <summary>The files to download; <see langword="null"/> for all of them.</summary>
    public FilePatterns? Files { get; init; }

    /// <summary>What the model does; <see langword="null"/> where that is not known.</summary>
    public ModelTask? Task { get; init; }

    /// <summary>The format of the weights; <see langword="null"/> where that is not known.</summary>
    public WeightPrecision? Precision { get; init; }

    /// <summary>
    /// A note about the licence of the weights, for orientation; the model's page on the Hub is what counts. <see langword="null"/> where
    /// none is known.
    /// </summary>
    public string? License { get; init; }

    /// <summary>
    /// Whether the repository has the original model instead of one in OpenVINO's format, so that it has to be converted before a pipeline
    /// can load it.
    /// </summary>
    public bool NeedsConversion { get; init; }

    /// <summary>Names a model by its repository.</summary>
    /// <param name="repository">The repository, for instance <c>OpenVINO/Qwen3-8B-int4-ov</c>.</param>
    /// <exception cref="ArgumentException">The text is not the name of a repository.</exception>
    public static implicit operator HubModel(string repository) => new(repository);

    /// <summary>Names a model by its repository; the same as the conversion.</summary>
    /// <param name="repository">The repository, for instance <c>OpenVINO/Qwen3-8B-int4-ov</c>.</param>
    /// <exception cref="ArgumentException">The text is not the name of a repository.</exception>
    public static HubModel FromString(string repository) => new(repository);

    /// <summary>The repository, with <c>@</c> and the revision where there is one.</summary>
    public override string ToString() => Revision is null ? Repository : $"{Repository}@{Revision}";
}
