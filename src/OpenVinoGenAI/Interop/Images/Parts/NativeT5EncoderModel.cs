using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Inference;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native T5 text encoder.</summary>
internal sealed unsafe class NativeT5EncoderModel : NativeImagePart<ov_genai_t5_encoder_model>
{
    private static readonly ImagePartApi<ov_genai_t5_encoder_model> Api = new()
    {
        Read = &ov_genai_t5_encoder_model_read,
        Create = &ov_genai_t5_encoder_model_create,
        Free = &ov_genai_t5_encoder_model_free,
        Compile = &ov_genai_t5_encoder_model_compile,
    };

    private NativeT5EncoderModel(ov_genai_t5_encoder_model* pointer)
        : base(Api, pointer)
    {
    }

    internal static NativeT5EncoderModel Read(string path) => new(Read(Api, path));

    internal static NativeT5EncoderModel Load(string path, string device, PipelineOptions? options) => new(Load(Api, path, device, options));

    internal void Reshape(int batchSize, int maxSequenceLength)
    {
        using var model = Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_t5_encoder_model_reshape(model.Pointer, batchSize, maxSequenceLength));
    }

    internal Tensor Infer(string prompt, string negativePrompt, bool isGuided, int maxSequenceLength)
    {
        using var text = new Utf8Text(prompt);
        using var negative = new Utf8Text(negativePrompt);
        using var model = Acquire();
        ov_genai_tensor* embeddings;
        return Take(
            ov_genai_t5_encoder_model_infer(
                model.Pointer, text.View, negative.View, NativeBool.ToNative(isGuided), maxSequenceLength, &embeddings),
            embeddings);
    }

    internal Tensor GetOutput(int index)
    {
        using var model = Acquire();
        ov_genai_tensor* output;
        return Take(ov_genai_t5_encoder_model_get_output_tensor(model.Pointer, (nuint)index, &output), output);
    }
}
