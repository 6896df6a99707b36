using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>Checks what the parts of image pipelines are compiled with.</summary>
internal static class ImagePartOptions
{
    /// <summary>The property that names a folder with an exported part.</summary>
    internal const string BlobPath = "blob_path";

    private const string BlobFile = "openvino_model.blob";

    /// <exception cref="InvalidConfigurationException">An option is not for parts.</exception>
    internal static void Check(string device, PipelineOptions? options)
    {
        ArgumentNullException.ThrowIfNull(device);
        NulCharacters.ThrowIfAny(device, nameof(device));
        ImagePipelineOptions.Check(options);
        if (options?.Adapters is not null)
        {
            throw new InvalidConfigurationException(
                $"{nameof(PipelineOptions)}.{nameof(options.Adapters)} is not for the parts of a pipeline: give adapters to a pipeline that is " +
                "loaded from a model's folder.")
            { Option = nameof(options.Adapters) };
        }
    }

    /// <summary>Whether the part comes from a folder that <c>ExportModel</c> has written, after a check of the files in it.</summary>
    /// <param name="options">The options of the part.</param>
    /// <param name="folders">The folders in it that have a file each; none for one file in the folder itself.</param>
    /// <exception cref="InvalidConfigurationException">A file is missing or empty, or the property is not text.</exception>
    internal static bool HasBlob(PipelineOptions? options, params ReadOnlySpan<string> folders)
    {
        if (options is null || !options.Properties.TryGetValue(BlobPath, out object? value))
        {
            return false;
        }

        string path = value as string ?? throw Refuse($"is a {value.GetType().Name}, and must be the path of a folder");
        if (folders.IsEmpty)
        {
            CheckFile(Path.Combine(path, BlobFile));
        }

        foreach (string folder in folders)
        {
            CheckFile(Path.Combine(path, folder, BlobFile));
        }

        return true;
    }

    /// <exception cref="InvalidConfigurationException">The options name an exported part, which is not compiled.</exception>
    internal static void RefuseBlob(PipelineOptions? options)
    {
        if (options?.Properties.ContainsKey(BlobPath) == true)
        {
            throw Refuse("is for parts that are loaded, and the library passes over it when one is compiled: pass it to the constructor");
        }
    }

    private static void CheckFile(string file)
    {
        if (!File.Exists(file))
        {
            throw Refuse($"names a folder without an exported model: there is no {file}. Write one with ExportModel");
        }

        if (new FileInfo(file).Length == 0)
        {
            throw Refuse($"names an exported model that is empty: {file}. Write it again with ExportModel");
        }
    }

    private static InvalidConfigurationException Refuse(string problem) =>
        new($"The property {BlobPath} {problem}.") { Option = BlobPath };
}
