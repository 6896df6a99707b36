// RuntimeEmbeddingSample MODEL_DIR "TEXT" "OTHER TEXT"...: how similar texts are to the first one, by an embedding model on the plain runtime.
using System.Globalization;
using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Samples;

if (args.Length < 3)
{
    Console.Error.WriteLine("Usage: RuntimeEmbeddingSample MODEL_DIR \"TEXT\" \"OTHER TEXT\"...");
    return 1;
}

return SampleProgram.Run(_ =>
{
    using var tokenizer = new Tokenizer(args[0]);
    using var core = new Core();
    using CompiledModel model = core.CompileModel(Path.Combine(args[0], "openvino_model.xml"));
    using InferRequest request = model.CreateInferRequest();
    float[][] embeddings = Array.ConvertAll(args[1..], Embed);
    for (int i = 1; i < embeddings.Length; i++)
    {
        float similarity = embeddings[0].Zip(embeddings[i], (a, b) => a * b).Sum();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{similarity:F3}  {args[i + 1]}"));
    }

    float[] Embed(string text)
    {
        long[] tokens = tokenizer.Encode(text).GetTokens(0);
        foreach (Port input in model.Inputs)
        {
            // The mask is 1 for each token, and all tokens are of the first of two texts, 0.
            long[] values = input.Name == "input_ids" ? tokens : [.. Enumerable.Repeat(input.Name == "attention_mask" ? 1L : 0L, tokens.Length)];
            using Tensor<long> tensor = Tensor.FromValues<long>(values, [1, tokens.Length]);
            request.SetTensor(input.Name, tensor);
        }

        request.Infer();
        using Tensor output = request.GetOutputTensor();
        int size = (int)output.Shape[^1];

        // The first token stands for the whole text. Vectors of length 1 have their cosine as product.
        float[] vector = output.GetValues<float>()[..size].ToArray();
        float length = MathF.Sqrt(vector.Sum(value => value * value));
        return Array.ConvertAll(vector, value => value / length);
    }
});
