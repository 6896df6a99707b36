namespace OpenVinoGenAI;

/// <summary>A revision of a model that is in the cache, by whichever program it was downloaded.</summary>
public sealed record CachedModel
{
    /// <summary>The repository, for instance <c>OpenVINO/Qwen3-8B-int4-ov</c>.</summary>
    public required string Repository { get; init; }

    /// <summary>The commit: 40 hexadecimal digits.</summary>
    public required string Commit { get; init; }

    /// <summary>The branches and tags that were this commit when they were last downloaded.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>The model's folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The size of its files in bytes. Revisions may share files.</summary>
    public required long SizeInBytes { get; init; }

    /// <summary>
    /// Whether all files of the repository are there. Of a model that another program downloaded, only missing targets of links are
    /// noticed.
    /// </summary>
    public required bool IsComplete { get; init; }
}
