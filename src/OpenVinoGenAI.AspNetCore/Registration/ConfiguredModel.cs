using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Reads a model from the configuration.</summary>
internal static class ConfiguredModel
{
    private const string Task = "Task";
    private const string MaxActiveRequests = "MaxActiveRequests";

    /// <exception cref="InvalidOperationException">The model has no task, or a value cannot be read.</exception>
    internal static void Add(OpenVinoOpenAIBuilder builder, IConfigurationSection model)
    {
        string name = model.Key;
        int most = ReadMaxActiveRequests(model);
        _ = ReadTask(model) switch
        {
            OpenVinoModelTask.Chat => builder.AddChatModel(name, options => model.Bind(options), most),
            OpenVinoModelTask.Embeddings => builder.AddEmbeddingModel(name, options => model.Bind(options), most),
            OpenVinoModelTask.Rerank => builder.AddRerankModel(name, options => model.Bind(options), most),
            OpenVinoModelTask.SpeechToText => builder.AddSpeechToTextModel(name, options => model.Bind(options), most),
            OpenVinoModelTask.TextToSpeech => builder.AddTextToSpeechModel(name, options => model.Bind(options), most),
            _ => builder.AddImageModel(name, options => model.Bind(options), most),
        };
    }

    private static OpenVinoModelTask ReadTask(IConfigurationSection model) =>
        Enum.TryParse(model[Task], ignoreCase: true, out OpenVinoModelTask task) && Enum.IsDefined(task)
            ? task
            : throw new InvalidOperationException(
                $"{model.Path}:{Task} is '{model[Task]}': it must be one of {string.Join(", ", Enum.GetNames<OpenVinoModelTask>())}.");

    private static int ReadMaxActiveRequests(IConfigurationSection model) => model[MaxActiveRequests] is not { Length: > 0 } text
        ? OpenVinoOpenAIBuilder.DefaultMaxActiveRequests
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int most) && most > 0
            ? most
            : throw new InvalidOperationException($"{model.Path}:{MaxActiveRequests} is '{text}': it must be a whole number of at least 1.");
}
