namespace OpenVinoGenAI;

/// <summary>Recognises repositories whose models are not in OpenVINO's format before they are downloaded, and says what to do.</summary>
internal static class ConversionAdvice
{
    /// <exception cref="ModelLoadException">The files are a model in another format.</exception>
    internal static void Check(HubModel model, IReadOnlyList<HubFile> files)
    {
        bool Has(params ReadOnlySpan<string> endings)
        {
            foreach (string ending in endings)
            {
                if (files.Any(file => file.Path.EndsWith(ending, StringComparison.Ordinal)))
                {
                    return true;
                }
            }

            return false;
        }

        if (Has(".xml"))
        {
            return;
        }

        if (Has(".gguf"))
        {
            throw new ModelLoadException(
                $"{model} has GGUF files. Download the one that you want with {nameof(ModelHub)}.{nameof(ModelHub.DownloadAsync)} and " +
                $"{nameof(FilePatterns)}, for instance Include = [\"*q4_k_m.gguf\"], and pass its path to {nameof(LLMPipeline)}.")
            {
                ModelPath = model.Repository,
            };
        }

        if (Has(".safetensors", ".onnx", ".bin", ".pt", ".pth", ".h5", ".msgpack"))
        {
            throw Error(model, Has(".safetensors") || !Has(".onnx") ? "has a Hugging Face model" : "has an ONNX model");
        }
    }

    /// <summary>The model has to be converted.</summary>
    internal static ModelLoadException Error(HubModel model, string found) => new(
        $"{model} {found}, which has to be converted to OpenVINO's format first: " +
        $"optimum-cli export openvino --model {model.Repository} --weight-format int4 {model.Repository.Split('/')[^1]} " +
        "(after pip install optimum-intel[openvino]), and pass the new folder to the pipeline. Or look for a converted model on the Hub, " +
        "whose name usually ends with -ov.")
    {
        ModelPath = model.Repository,
    };
}
