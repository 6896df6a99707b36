using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Inference;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native CLIP text encoder, with projection or without.</summary>
internal sealed unsafe class NativeCLIPTextModel : NativeImagePart<ov_genai_clip_text_model>
{
    private static readonly ImagePartApi<ov_genai_clip_text_model> Api = new()
    {
        Read = &ov_genai_clip_text_model_read,
        Create = &ov_genai_clip_text_model_create,
        Free = &ov_genai_clip_text_model_free,
        Compile = &ov_genai_clip_text_model_compile,
        ExportModel = &ov_genai_clip_text_model_export_model,
    };

    private NativeCLIPTextModel(ov_genai_clip_text_model* pointer)
        : base(Api, pointer)
    {
    }

    internal static NativeCLIPTextModel Read(string path) => new(Read(Api, path));

    internal static NativeCLIPTextModel Load(string path, string device, PipelineOptions? options) => new(Load(Api, path, device, options));

    internal CLIPTextModelConfig GetConfig()
    {
        using var model = Acquire();
        var config = Get<ov_genai_clip_text_model, ov_genai_clip_text_model_config>(model.Pointer, &ov_genai_clip_text_model_get_config);
        return new(NativeCount.FromNative(config.max_position_embeddings), NativeCount.FromNative(config.num_hidden_layers));
    }

    internal void Reshape(int batchSize)
    {
        using var model = Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_clip_text_model_reshape(model.Pointer, batchSize));
    }

    internal Tensor Infer(string prompt, string negativePrompt, bool isGuided)
    {
        using var text = new Utf8Text(prompt);
        using var negative = new Utf8Text(negativePrompt);
        using var model = Acquire();
        ov_genai_tensor* embeddings;
        return Take(
            ov_genai_clip_text_model_infer(model.Pointer, text.View, negative.View, NativeBool.ToNative(isGuided), &embeddings), embeddings);
    }

    internal Tensor GetOutput(int index)
    {
        using var model = Acquire();
        ov_genai_tensor* output;
        return Take(ov_genai_clip_text_model_get_output_tensor(model.Pointer, (nuint)index, &output), output);
    }
}
