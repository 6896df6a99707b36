// first MODEL: prints the first piece of an answer as soon as it is there, and ends. The comparison starts it in each published form.
using OpenVinoGenAI;

using var pipe = new LLMPipeline(args[1], "CPU");
pipe.Generate(
    "Count from 1 to 30.",
    new GenerationConfig { MaxNewTokens = 16, IgnoreEos = true, DoSample = false },
    piece =>
    {
        if (piece.Length == 0)
        {
            return StreamingStatus.Running;
        }

        Console.WriteLine(piece);
        return StreamingStatus.Stop;
    });
