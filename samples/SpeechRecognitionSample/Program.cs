using System.CommandLine;

var command = new SampleCommand("Prints what is said in an audio file, with any speech recognition model.");
Argument<string> model = command.Model("tiny-whisper");
Argument<string> audio = command.File("AUDIO_FILE", "The recording: WAV, AIFF, MP3 or Ogg Vorbis", "question.wav");
Argument<string?> language = command.Argument<string?>("LANGUAGE", "The language that is spoken; detected if left out", null);
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    AudioClip clip = await AudioFile.LoadAsync(arguments.GetRequiredValue(audio), cancellationToken: cancellationToken);
    using ASRPipeline pipe = await ASRPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), cancellationToken: cancellationToken);
    var config = new ASRGenerationConfig { Language = arguments.GetValue(language) };

    await foreach (ASRUpdate update in pipe.StreamUpdatesAsync(clip, config, cancellationToken))
    {
        Console.Write(update.Text);
        if (update.Result is { } result)
        {
            Console.WriteLine();
            Console.WriteLine($"Language: {result.Language}");
        }
    }
});
