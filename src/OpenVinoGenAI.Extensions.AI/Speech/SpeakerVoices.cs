namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Finds voices by name: those that were given, and files in the model's folder <c>voices</c>.</summary>
/// <param name="given">Voices by their names.</param>
/// <param name="findModel">Finds the model's folder; <see langword="null"/> if there is none.</param>
internal sealed class SpeakerVoices(IReadOnlyDictionary<string, SpeakerEmbedding>? given, Func<string?>? findModel)
{
    /// <exception cref="ArgumentException">The voice does not exist.</exception>
    internal SpeakerEmbedding? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }

        if (given?.TryGetValue(name, out SpeakerEmbedding? voice) == true)
        {
            return voice;
        }

        string[] files = Files();
        string? file = Array.Find(files, path => Path.GetFileNameWithoutExtension(path) == name);
        return file is not null
            ? SpeakerEmbedding.FromFile(file)
            : throw new ArgumentException(
                $"The voice '{name}' does not exist. Available voices: {string.Join(", ", (given?.Keys ?? []).Concat(files.Select(path => Path.GetFileNameWithoutExtension(path)!)).DefaultIfEmpty("none"))}.");
    }

    private string[] Files() => findModel?.Invoke() is { } model && Path.Combine(model, "voices") is var folder && Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.bin")
        : [];
}
