// SpeechGenerationSample MODEL_DIR "TEXT" OUTPUT.wav [SPEAKER.bin]: speaks a text into a WAV file, sentence by sentence.
using OpenVinoGenAI.Samples;

if (args.Length is not (3 or 4))
{
    Console.Error.WriteLine("Usage: SpeechGenerationSample MODEL_DIR \"TEXT\" OUTPUT.wav [SPEAKER.bin]");
    return 1;
}

return SampleProgram.Run(cancellationToken => SpeakAsync(args, cancellationToken).GetAwaiter().GetResult());

static async Task SpeakAsync(string[] args, CancellationToken cancellationToken)
{
    using Text2SpeechPipeline pipe = await Text2SpeechPipeline.LoadAsync(args[0], "CPU", cancellationToken: cancellationToken);
    SpeakerEmbedding? speaker = args.Length == 4 ? SpeakerEmbedding.FromFile(args[3]) : null;

    var speeches = new List<SpeechResult>();
    await foreach (SpeechResult speech in pipe.StreamAsync(args[1], speaker, cancellationToken: cancellationToken))
    {
        Console.WriteLine(speech);
        speeches.Add(speech);
    }

    AudioClip clip = SpeechResult.Concatenate(speeches);
    clip.Save(args[2]);
    Console.WriteLine($"{clip} in {args[2]}");
}
