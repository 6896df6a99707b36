namespace OpenVinoGenAI.Endurance;

/// <summary>A loaded pipeline and all that can be done with it.</summary>
/// <param name="Pipeline">The pipeline.</param>
/// <param name="Acts">What can be done with it.</param>
internal sealed record Subject(IDisposable Pipeline, IReadOnlyList<Act> Acts) : IDisposable
{
    /// <summary>The adapter that calls may name.</summary>
    public Adapter? Adapter { get; init; }

    /// <summary>The plain generation, which must work whatever happened before, unless the pipeline is disposed.</summary>
    public Act Plain => Acts[0];

    /// <summary>By which fraction the library itself grows in the time of a soak, in the official API too.</summary>
    public double GrowthOfLibrary { get; init; }

    public static IReadOnlyDictionary<string, Func<Subject>> All { get; } = new Dictionary<string, Func<Subject>>(DefectSubject.All)
    {
        ["text"] = () => TextSubject.Load(AttentionBackend.ScaledDotProduct),
        ["text-scheduler"] = () => TextSubject.Load(AttentionBackend.PagedAttention),
        ["native-generation"] = NativeGenerationSubject.Load,
        ["chat"] = ChatSubject.Load,
        ["engine"] = EngineSubject.Load,
        ["batching"] = BatchingSubject.Load,
        ["speech"] = SpeechSubject.Load,
        ["recognition"] = RecognitionSubject.Load,
        ["embeddings"] = RetrievalSubject.LoadEmbeddings,
        ["multimodal-embeddings"] = RetrievalSubject.LoadMultimodalEmbeddings,
        ["ranking"] = RetrievalSubject.LoadRanking,
        ["synthesis"] = SynthesisSubject.Load,
        ["vision"] = VisionSubject.Load,
        ["text-to-image"] = ImageSubject.LoadText2Image,
        ["image-to-image"] = ImageSubject.LoadImage2Image,
        ["inpainting"] = ImageSubject.LoadInpainting,
    };

    public static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public void Dispose()
    {
        Pipeline.Dispose();
        Adapter?.Dispose();
    }
}
