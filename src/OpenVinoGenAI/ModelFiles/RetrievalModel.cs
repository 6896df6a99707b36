using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>Checks the files of models for retrieval, whose faults the library reports by a message about a node of the graph, if at all.</summary>
internal static class RetrievalModel
{
    private const string ConfigFile = "config.json";
    private const string CausalInput = "beam_idx";
    private const string Scores = "logits";
    private const string TokenTypes = "token_type_ids";

    /// <exception cref="ModelLoadException">A file is missing, or the model computes no embeddings.</exception>
    internal static void CheckEmbeddingModel(string modelsPath)
    {
        ModelFolder.CheckRetrievalModel(modelsPath);
        HashSet<string> names = FindNames(modelsPath, CausalInput, Scores);
        if (names.Contains(Scores) || names.Contains(CausalInput))
        {
            string kind = names.Contains(CausalInput) ? "a text generation model" : "a classification model";
            throw new ModelLoadException(
                $"{modelsPath} has {kind}, which computes '{Scores}' and no embeddings: export an embedding model with --task feature-extraction." +
                (names.Contains(CausalInput) ? string.Empty : $" If it is a reranker, use {nameof(TextRerankPipeline)}."))
            {
                ModelPath = modelsPath,
            };
        }
    }

    /// <exception cref="ModelLoadException">A file is missing, or the model computes no embeddings.</exception>
    internal static void CheckMultimodalModel(string modelsPath)
    {
        if (Directory.Exists(modelsPath) && ModelKindDetector.Detect(modelsPath) == ModelKind.Vision)
        {
            ModelFolder.CheckVisionModel(modelsPath);
        }
        else
        {
            CheckEmbeddingModel(modelsPath);
        }
    }

    /// <exception cref="ModelLoadException">A file is missing, or the model computes no scores.</exception>
    internal static RerankGraph CheckRerankModel(string modelsPath)
    {
        ModelFolder.CheckRetrievalModel(modelsPath);
        HashSet<string> names = FindNames(modelsPath, CausalInput, Scores, TokenTypes);
        if (!names.Contains(Scores))
        {
            throw new ModelLoadException(
                $"{modelsPath} has no output '{Scores}', so it computes no scores: export a reranker with --task text-classification. If it is an " +
                $"embedding model, use {nameof(TextEmbeddingPipeline)}.")
            {
                ModelPath = modelsPath,
            };
        }

        if (names.Contains(CausalInput) && !IsQwen3(modelsPath))
        {
            throw new ModelLoadException(
                $"{modelsPath} has a text generation model: of those only Qwen3-Reranker ranks documents, and its config.json says so with the model_type qwen3. " +
                "Export other rerankers with --task text-classification.")
            {
                ModelPath = modelsPath,
            };
        }

        return new RerankGraph(modelsPath, names.Contains(CausalInput), names.Contains(TokenTypes));
    }

    private static bool IsQwen3(string modelsPath) =>
        File.Exists(Path.Combine(modelsPath, ConfigFile)) && JsonConfig.Read(
            modelsPath,
            ConfigFile,
            config => config.TryGetProperty("model_type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.GetString() == "qwen3");

    private static HashSet<string> FindNames(string modelsPath, params string[] names) =>
        ModelGraph.FindNames(Path.Combine(modelsPath, ModelFolder.LanguageModelGraph), names);
}
