namespace OpenVinoGenAI;

/// <summary>What a model does.</summary>
public enum ModelTask
{
    /// <summary>Text and chat: <see cref="LLMPipeline"/>.</summary>
    TextGeneration,

    /// <summary>Text about images: <see cref="VLMPipeline"/>.</summary>
    VisionLanguage,

    /// <summary>Speech to text: <see cref="WhisperPipeline"/>.</summary>
    SpeechRecognition,

    /// <summary>Text or images to images: <see cref="Text2ImagePipeline"/> and <see cref="Image2ImagePipeline"/>.</summary>
    ImageGeneration,

    /// <summary>Filling masked parts of images: <see cref="InpaintingPipeline"/>.</summary>
    Inpainting,

    /// <summary>Text to vectors, for search.</summary>
    TextEmbedding,

    /// <summary>Ordering of documents by their relevance to a query.</summary>
    TextReranking,
}
