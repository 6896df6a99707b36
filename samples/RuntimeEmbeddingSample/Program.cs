using System.CommandLine;
using System.Globalization;
using OpenVinoGenAI.Inference;

var command = new SampleCommand("Compares texts with the first one, by an embedding model on plain OpenVINO inference.");
Argument<string> model = command.Model("tiny-embed");
Argument<string[]> texts = command.Argument<string[]>("TEXT", "The texts, at least two",
[
    "The Sun is a star at the centre of the solar system.",
    "A table is made of wood, glass or metal.",
    "OpenVINO runs neural networks on processors of many kinds.",
]);
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    string path = arguments.GetRequiredValue(model);
    string[] compared = arguments.GetRequiredValue(texts);
    using var core = new Core();
    using CompiledModel compiled = await Loading.RunAsync(
        () => core.CompileModel(Path.Combine(path, "openvino_model.xml"), arguments.GetRequiredValue(device)), cancellationToken);
    using var tokenizer = new Tokenizer(path);
    using InferRequest request = compiled.CreateInferRequest();
    float[][] embeddings = Array.ConvertAll(compared, Embed);
    for (int i = 1; i < embeddings.Length; i++)
    {
        float similarity = embeddings[0].Zip(embeddings[i], (a, b) => a * b).Sum();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{similarity:F3}  {compared[i]}"));
    }

    float[] Embed(string text)
    {
        long[] tokens = tokenizer.Encode(text).GetTokens(0);
        foreach (Port input in compiled.Inputs)
        {
            // The attention mask is 1 for each token, and all token types are 0.
            long[] values = input.Name == "input_ids" ? tokens : [.. Enumerable.Repeat(input.Name == "attention_mask" ? 1L : 0L, tokens.Length)];
            using Tensor<long> tensor = Tensor.FromValues<long>(values, [1, tokens.Length]);
            request.SetTensor(input.Name, tensor);
        }

        request.Infer();
        using Tensor output = request.GetOutputTensor();
        int size = (int)output.Shape[^1];

        // The vector of the first token represents the whole text. Vectors of length 1 have their cosine similarity as dot product.
        float[] vector = output.GetValues<float>()[..size].ToArray();
        float length = MathF.Sqrt(vector.Sum(value => value * value));
        return Array.ConvertAll(vector, value => value / length);
    }
});
