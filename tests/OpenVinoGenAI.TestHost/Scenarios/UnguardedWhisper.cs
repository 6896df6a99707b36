using System.Globalization;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>
/// Calls the native speech recognition without the managed guards. Arguments: the model's folder, a WAV file, the number of samples that its
/// audio is cut or padded to, and an option with its values.
/// </summary>
internal static unsafe class UnguardedWhisper
{
    private static readonly Dictionary<string, Setter> Options = new()
    {
        ["none"] = (config, values) => { },
        ["words"] = (config, values) => Check(ov_genai_whisper_generation_config_set_word_timestamps(config, 1)),
        ["alignment_heads"] = SetHead,
        ["suppress_tokens"] = (config, values) => SetTokens(config, values, &ov_genai_whisper_generation_config_set_suppress_tokens),
        ["begin_suppress_tokens"] = (config, values) => SetTokens(config, values, &ov_genai_whisper_generation_config_set_begin_suppress_tokens),
        ["no_timestamps_token_id"] = SetNoTimestamps,
        ["lang_to_id"] = SetLanguage,
        ["max_new_tokens"] = (config, values) => SetTimed(config, common => ov_genai_generation_config_set_max_new_tokens(common, (nuint)values[0])),
        ["stop_token_ids"] = SetStopTokens,
        ["stop_strings"] = SetStopString,
    };

    private delegate void Setter(ov_genai_whisper_generation_config* config, long[] values);

    private delegate ov_status_e CommonSetter(ov_genai_generation_config* config);

    [Scenario("whisper-unguarded")]
    internal static void Generate(string[] args)
    {
        float[] samples = AudioFile.Load(args[1]).ToWhisperSamples().ToArray();
        Array.Resize(ref samples, int.Parse(args[2], CultureInfo.InvariantCulture));
        bool hasWords = args[3] is "words" or "alignment_heads";
        ov_genai_whisper_pipeline* pipeline = Load(args[0], hasWords);
        ov_genai_whisper_generation_config* config;
        Check(ov_genai_whisper_pipeline_get_generation_config(pipeline, &config));
        Options[args[3]](config, Array.ConvertAll(args[4..], value => long.Parse(value, CultureInfo.InvariantCulture)));
        Console.Out.WriteLine("generating");
        fixed (float* speech = samples)
        {
            ov_genai_whisper_decoded_results* results;
            Check(ov_genai_whisper_pipeline_generate(pipeline, speech, (nuint)samples.Length, config, &results));
        }

        Console.Out.WriteLine("generated");
    }

    /// <summary>The same with the guards, for word timestamps. Arguments: the model's folder, a WAV file, and the numbers of samples.</summary>
    [Scenario("whisper-guarded-words")]
    internal static void GenerateWords(string[] args)
    {
        float[] audio = AudioFile.Load(args[1]).ToWhisperSamples().ToArray();
        using var pipeline = new WhisperPipeline(args[0], "CPU", new WhisperPipelineOptions { WordTimestamps = true });
        foreach (string length in args[2..])
        {
            float[] samples = audio;
            Array.Resize(ref samples, int.Parse(length, CultureInfo.InvariantCulture));
            Console.Out.WriteLine(pipeline.Generate(samples).Words is null ? "no words" : length);
        }
    }

    private static ov_genai_whisper_pipeline* Load(string folder, bool hasWords)
    {
        NativeLibraryLoader.EnsureLoaded();
        using PipelineOptionsHandle handle = PipelineOptionsMapper.ToNative(new Dictionary<string, object> { ["word_timestamps"] = hasWords });
        using var options = handle.Acquire();
        using var path = new Utf8Text(folder);
        using var device = new Utf8Text("CPU");
        ov_genai_whisper_pipeline* pipeline;
        Check(ov_genai_whisper_pipeline_create_with_options(path.Pointer, device.Pointer, options.Pointer, &pipeline));
        return pipeline;
    }

    private static void SetHead(ov_genai_whisper_generation_config* config, long[] values)
    {
        var head = new ov_genai_alignment_head { layer = (nuint)values[0], head = (nuint)values[1] };
        Check(ov_genai_whisper_generation_config_set_alignment_heads(config, &head, 1));
    }

    private static void SetNoTimestamps(ov_genai_whisper_generation_config* config, long[] values)
    {
        Check(ov_genai_whisper_generation_config_set_no_timestamps_token_id(config, values[0]));
        Check(ov_genai_whisper_generation_config_set_return_timestamps(config, 1));
    }

    private static void SetLanguage(ov_genai_whisper_generation_config* config, long[] values)
    {
        using var name = new Utf8Text("<|en|>");
        var language = new ov_genai_whisper_language { name = name.View, token_id = values[0] };
        Check(ov_genai_whisper_generation_config_set_lang_to_id(config, &language, 1));
    }

    private static void SetStopTokens(ov_genai_whisper_generation_config* config, long[] values) => SetTimed(config, common =>
    {
        fixed (long* ids = values)
        {
            return ov_genai_generation_config_set_stop_token_ids(common, ids, (nuint)values.Length);
        }
    });

    private static void SetStopString(ov_genai_whisper_generation_config* config, long[] values) => SetTimed(config, common =>
    {
        using var texts = new Utf8Texts([" The"]);
        return ov_genai_generation_config_set_stop_strings(common, texts.Pointers, 1);
    });

    private static void SetTimed(ov_genai_whisper_generation_config* config, CommonSetter set)
    {
        ov_genai_generation_config* common;
        Check(ov_genai_whisper_generation_config_get_generation_config(config, &common));
        Check(set(common));
        Check(ov_genai_whisper_generation_config_set_generation_config(config, common));
        ov_genai_generation_config_free(common);
        Check(ov_genai_whisper_generation_config_set_return_timestamps(config, 1));
    }

    private static void SetTokens(
        ov_genai_whisper_generation_config* config,
        long[] values,
        delegate*<ov_genai_whisper_generation_config*, long*, nuint, ov_status_e> setter)
    {
        fixed (long* ids = values)
        {
            Check(setter(config, ids, (nuint)values.Length));
        }
    }

    private static void Check(ov_status_e status) => NativeStatus.ThrowIfFailed(status);
}
