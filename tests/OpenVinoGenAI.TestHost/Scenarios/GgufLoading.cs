using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Loads a GGUF file, which may be damaged. Arguments: what loads it, and the file.</summary>
internal static unsafe class GgufLoading
{
    [Scenario("gguf-load")]
    internal static void Run(string[] args)
    {
        try
        {
            switch (args[0])
            {
                case "pipeline":
                    new LLMPipeline(args[1]).Dispose();
                    break;
                case "tokenizer":
                    new Tokenizer(args[1]).Dispose();
                    break;
                default:
                    LoadUnguarded(args[1]);
                    break;
            }

            Console.Out.WriteLine("loaded");
        }
        catch (OpenVinoGenAIException error)
        {
            Console.Out.WriteLine($"{error.GetType().Name}: {error.Message}");
        }
    }

    private static void LoadUnguarded(string file)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var path = new Utf8Text(file);
        using var device = new Utf8Text("CPU");
        ov_genai_llm_pipeline* pipe;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_create_with_options(path.Pointer, device.Pointer, null, &pipe));
    }
}
