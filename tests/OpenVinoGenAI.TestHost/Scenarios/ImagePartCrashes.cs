using System.Text;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Native calls of the parts of image pipelines as they would be without the guards of the managed API: each ends the process.</summary>
internal static unsafe class ImagePartCrashes
{
    /// <summary>Arguments: what to do, the model's folder, and for some a number.</summary>
    [Scenario("image-part-crash")]
    internal static void Run(string[] args)
    {
        NativeLibraryLoader.EnsureLoaded();
        string model = args[1];
        switch (args[0])
        {
            case "blocks":
                Check(ov_genai_unet2d_condition_model_reshape(ReadUnet(model), 1, 64, 64, 77));
                break;
            case "reshape-unet":
                ov_genai_unet2d_condition_model* unet = ReadUnet(model);
                Check(ov_genai_unet2d_condition_model_reshape(unet, int.Parse(args[2], null), 64, 64, 77));
                CompileUnet(unet);
                break;
            case "reshape-text":
                ReshapeText(model, int.Parse(args[2], null));
                break;
            case "no-latents":
                InferNothing(model);
                break;
            default:
                throw new ArgumentException($"There is no crash '{args[0]}'.");
        }

        Console.Out.WriteLine("survived");
    }

    private static void Check(ov_status_e status) => NativeStatus.ThrowIfFailed(status);

    private static byte[] Text(params string[] path) => Encoding.UTF8.GetBytes(Path.Combine(path) + '\0');

    private static ov_genai_unet2d_condition_model* ReadUnet(string model)
    {
        ov_genai_unet2d_condition_model* unet;
        fixed (byte* path = Text(model, "unet"))
        {
            Check(ov_genai_unet2d_condition_model_read(path, &unet));
        }

        return unet;
    }

    private static void CompileUnet(ov_genai_unet2d_condition_model* unet)
    {
        fixed (byte* device = "CPU\0"u8)
        {
            Check(ov_genai_unet2d_condition_model_compile(unet, device, null));
        }
    }

    private static void ReshapeText(string model, int prompts)
    {
        fixed (byte* path = Text(model, "text_encoder"))
        fixed (byte* device = "CPU\0"u8)
        {
            ov_genai_clip_text_model* text;
            Check(ov_genai_clip_text_model_read(path, &text));
            Check(ov_genai_clip_text_model_reshape(text, prompts));
            Check(ov_genai_clip_text_model_compile(text, device, null));
            ov_genai_tensor* embeddings;
            Check(ov_genai_clip_text_model_infer(text, default, default, 0, &embeddings));
        }
    }

    private static ov_genai_tensor* Tensor(ov_genai_element_type_e type, params nuint[] shape)
    {
        fixed (nuint* sizes = shape)
        {
            ov_genai_tensor* tensor;
            Check(ov_genai_tensor_create(type, sizes, (nuint)shape.Length, &tensor));
            return tensor;
        }
    }

    private static void InferNothing(string model)
    {
        ov_genai_unet2d_condition_model* unet = ReadUnet(model);
        CompileUnet(unet);
        ov_genai_tensor* noise;
        Check(ov_genai_unet2d_condition_model_infer(
            unet,
            Tensor(ov_genai_element_type_e.OV_GENAI_ELEMENT_TYPE_F32, 0, 4, 8, 8),
            Tensor(ov_genai_element_type_e.OV_GENAI_ELEMENT_TYPE_I64, 1),
            &noise));
    }
}
