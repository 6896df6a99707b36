// SpeechRecognitionSample MODEL_DIR AUDIO_FILE [LANGUAGE]: prints what is said in an audio file, with any speech recognition model.
using OpenVinoGenAI.Samples;

if (args.Length is not (2 or 3))
{
    Console.Error.WriteLine("Usage: SpeechRecognitionSample MODEL_DIR AUDIO_FILE [LANGUAGE]");
    return 1;
}

return SampleProgram.Run(cancellationToken => RecognizeAsync(args, cancellationToken).GetAwaiter().GetResult());

static async Task RecognizeAsync(string[] args, CancellationToken cancellationToken)
{
    using ASRPipeline pipe = await ASRPipeline.LoadAsync(args[0], "CPU", cancellationToken: cancellationToken);
    var config = new ASRGenerationConfig { Language = args.Length == 3 ? args[2] : null };

    await foreach (ASRUpdate update in pipe.StreamUpdatesAsync(AudioFile.Load(args[1]), config, cancellationToken))
    {
        Console.Write(update.Text);
        if (update.Result is { } result)
        {
            Console.WriteLine();
            Console.WriteLine($"Language: {result.Language}");
        }
    }
}
