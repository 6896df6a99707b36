using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

public partial record GenerationConfig
{
    /// <summary>Reads a model's <c>generation_config.json</c> (official: the constructor with a path).</summary>
    /// <param name="path">The file.</param>
    /// <returns>A config in which every option is set, those that the file lacks to the library's defaults.</returns>
    /// <exception cref="ModelLoadException">The file is missing or cannot be read.</exception>
    public static GenerationConfig FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using GenerationConfigHandle handle = NativeGenerationConfig.Load(path, endToken: -1);
        return NativeGenerationConfig.Read(handle);
    }

    /// <summary>
    /// Checks the options by themselves (official: <c>validate</c>); a pipeline also checks them against its model. Options that are not set count with the
    /// library's defaults.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed, or two do not go together.</exception>
    public virtual void Validate()
    {
        GenerationConfigRules.Check(this);
        NativeGenerationConfig.Validate(this);
    }
}
