using System.CommandLine;
using OpenVinoGenAI.Samples.EncryptedModel;

var command = new SampleCommand("Encrypts a model, and loads it from memory without writing anything decrypted to disk.");
Argument<string> model = command.Model();
Argument<string> prompt = command.Argument("PROMPT", "The prompt", "What is the capital of France?");
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    // A real program would fetch the key from a key store, and ship encrypted files only.
    var cipher = new FileCipher(FileCipher.NewKey());
    DirectoryInfo encrypted = Directory.CreateTempSubdirectory("encrypted-model-");
    try
    {
        foreach (string file in Directory.EnumerateFiles(arguments.GetRequiredValue(model), "openvino_*"))
        {
            cipher.Encrypt(file, Path.Combine(encrypted.FullName, Path.GetFileName(file)));
        }

        byte[] Read(string name) => cipher.Decrypt(Path.Combine(encrypted.FullName, name));
        string ReadText(string name) => System.Text.Encoding.UTF8.GetString(Read(name));

        using Tokenizer tokenizer = Tokenizer.FromMemory(
            ReadText("openvino_tokenizer.xml"), Read("openvino_tokenizer.bin"), ReadText("openvino_detokenizer.xml"), Read("openvino_detokenizer.bin"));
        using LLMPipeline pipe = await Loading.RunAsync(
            () => LLMPipeline.FromMemory(ReadText("openvino_model.xml"), Read("openvino_model.bin"), tokenizer, arguments.GetRequiredValue(device)), cancellationToken);
        Console.WriteLine(pipe.Generate(arguments.GetRequiredValue(prompt), new() { MaxNewTokens = 100 }, cancellationToken));
    }
    finally
    {
        encrypted.Delete(recursive: true);
    }
});
