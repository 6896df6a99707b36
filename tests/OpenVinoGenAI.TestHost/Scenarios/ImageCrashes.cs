using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Native calls of the image pipelines as they would be without the guards of the managed API: each ends the process.</summary>
internal static unsafe class ImageCrashes
{
    /// <summary>Arguments: what to do, the model's folder, and for some a file.</summary>
    [Scenario("image-crash")]
    internal static void Run(string[] args)
    {
        NativeLibraryLoader.EnsureLoaded();
        string model = args[1];
        switch (args[0])
        {
            case "zero-steps":
                Generate(
                    Load(model),
                    static config => ov_genai_image_generation_config_set_num_inference_steps(config, 0),
                    null,
                    args[2],
                    Path.Combine(model, "scheduler", "scheduler_config.json"));
                break;
            case "zero-steps-image":
                ZeroStepsFromImage(model);
                break;
            case "throwing-callback":
                var callback = new ov_genai_image_step_callback { on_step = &ThrowInStep };
                Generate(Load(model), static config => ov_genai_image_generation_config_set_num_inference_steps(config, 10), &callback);
                break;
            case "throwing-generator":
                Generate(Load(model), SetThrowingGenerator, null);
                break;
            case "reshape-images":
                ov_genai_text2image_pipeline* reshaped = Read(model);
                Check(ov_genai_text2image_pipeline_reshape(reshaped, int.Parse(args[2], null), 64, 64, 7.5f));
                Compile(reshaped);
                break;
            case "adapter-file":
                LoadAdapter(model, args[2]);
                break;
            case "scheduler-config":
                Generate(Load(model), null, null, null, args[2]);
                break;
            default:
                throw new ArgumentException($"There is no crash '{args[0]}'.");
        }

        Console.Out.WriteLine("survived");
    }

    private delegate ov_status_e Configure(ov_genai_image_generation_config* config);

    private static void Check(ov_status_e status) => NativeStatus.ThrowIfFailed(status);

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text + '\0');

    private static ov_genai_text2image_pipeline* Load(string model, ov_genai_pipeline_options* options = null)
    {
        ov_genai_text2image_pipeline* pipe;
        fixed (byte* path = Text(model))
        fixed (byte* device = "CPU\0"u8)
        {
            Check(ov_genai_text2image_pipeline_create(path, device, options, &pipe));
        }

        return pipe;
    }

    private static ov_genai_text2image_pipeline* Read(string model)
    {
        ov_genai_text2image_pipeline* pipe;
        fixed (byte* path = Text(model))
        {
            Check(ov_genai_text2image_pipeline_read(path, &pipe));
        }

        return pipe;
    }

    private static void Compile(ov_genai_text2image_pipeline* pipe)
    {
        fixed (byte* device = "CPU\0"u8)
        {
            Check(ov_genai_text2image_pipeline_compile(pipe, device, null));
        }
    }

    private static ov_genai_scheduler* Scheduler(string configPath, string type)
    {
        ov_genai_scheduler* scheduler;
        fixed (byte* path = Text(configPath))
        {
            var kind = Enum.Parse<ov_genai_scheduler_type_e>("OV_GENAI_SCHEDULER_TYPE_" + type);
            Check(ov_genai_scheduler_create_from_config(path, kind, &scheduler));
        }

        return scheduler;
    }

    private static void Generate(
        ov_genai_text2image_pipeline* pipe,
        Configure? configure,
        ov_genai_image_step_callback* callback,
        string? schedulerType = null,
        string? schedulerConfig = null)
    {
        if (schedulerConfig is not null)
        {
            Check(ov_genai_text2image_pipeline_set_scheduler(pipe, Scheduler(schedulerConfig, schedulerType ?? "AUTO")));
        }

        ov_genai_image_generation_config* config;
        Check(ov_genai_text2image_pipeline_get_generation_config(pipe, &config));
        if (configure is not null)
        {
            Check(configure(config));
        }

        fixed (byte* prompt = "a red circle"u8)
        {
            ov_genai_images* images;
            Check(ov_genai_text2image_pipeline_generate(
                pipe, new ov_genai_string_view { data = prompt, size = 12 }, config, callback, &images));
        }
    }

    private static void ZeroStepsFromImage(string model)
    {
        ov_genai_image2image_pipeline* pipe;
        fixed (byte* path = Text(model))
        fixed (byte* device = "CPU\0"u8)
        fixed (byte* pixels = new byte[64 * 64 * 3])
        fixed (byte* prompt = "x"u8)
        {
            Check(ov_genai_image2image_pipeline_create(path, device, null, &pipe));
            ov_genai_image_generation_config* config;
            Check(ov_genai_image2image_pipeline_get_generation_config(pipe, &config));
            Check(ov_genai_image_generation_config_set_num_inference_steps(config, 0));
            var image = new ov_genai_image_view { data = pixels, width = 64, height = 64 };
            ov_genai_images* images;
            Check(ov_genai_image2image_pipeline_generate(
                pipe, new ov_genai_string_view { data = prompt, size = 1 }, &image, config, null, &images));
        }
    }

    private static void LoadAdapter(string model, string file)
    {
        ov_genai_adapter* adapter;
        fixed (byte* path = Text(file))
        {
            Check(ov_genai_adapter_create(path, &adapter));
        }

        ov_genai_adapter_config* adapters;
        Check(ov_genai_adapter_config_create(ov_genai_adapter_mode_e.OV_GENAI_ADAPTER_MODE_AUTO, &adapters));
        Check(ov_genai_adapter_config_add(adapters, adapter, 1));
        ov_genai_pipeline_options* options;
        Check(ov_genai_pipeline_options_create(&options));
        Check(ov_genai_pipeline_options_set_adapters(options, adapters));
        Load(model, options);
    }

    private static ov_status_e SetThrowingGenerator(ov_genai_image_generation_config* config)
    {
        var callbacks = new ov_genai_generator_callbacks { next = &ThrowInNext };
        ov_genai_generator* generator;
        Check(ov_genai_generator_create_custom(&callbacks, &generator));
        return ov_genai_image_generation_config_set_generator(config, generator);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte ThrowInStep(nuint step, nuint steps, ov_genai_latent_view* latent, void* args) =>
        throw new InvalidOperationException("thrown in a step");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static float ThrowInNext(void* args) => throw new InvalidOperationException("thrown in a generator");
}
