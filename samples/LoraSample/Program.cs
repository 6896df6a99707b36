// LoraSample MODEL_DIR ADAPTER "PROMPT": the same prompt with a LoRA adapter and without it.
using OpenVinoGenAI.Samples;

if (args.Length != 3)
{
    Console.Error.WriteLine("Usage: LoraSample MODEL_DIR ADAPTER_SAFETENSORS_FILE \"PROMPT\"");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    using var adapter = new Adapter(args[1]);
    using var pipe = new LLMPipeline(args[0], "CPU", new() { Adapters = new(adapter) });
    var config = new GenerationConfig { MaxNewTokens = 100 };

    Console.WriteLine("Generate with LoRA adapter and alpha set to 1.0:");
    Console.WriteLine(pipe.Generate(args[2], config, cancellationToken));
    Console.WriteLine("\n-----------------------------");
    Console.WriteLine("Generate without LoRA adapter:");
    Console.WriteLine(pipe.Generate(args[2], config with { Adapters = new() }, cancellationToken));
});
