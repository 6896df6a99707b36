using System.CommandLine;

var command = new SampleCommand("Speaks a text into a WAV file, one sentence at a time.");
Argument<string> model = command.Model("tiny-tts");
Argument<string> text = command.Argument("TEXT", "The text", "Hi. No.");
Argument<string> output = command.Argument("OUTPUT", "The WAV file to write", "speech.wav");
Option<string?> speaker = command.Option<string?>("--speaker", "A file with the voice: 32-bit floats without a header", null);
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    SpeakerEmbedding? voice = arguments.GetValue(speaker) is { } file ? SpeakerEmbedding.FromFile(file) : null;
    using Text2SpeechPipeline pipe = await Text2SpeechPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), cancellationToken: cancellationToken);

    var sentences = new List<SpeechResult>();
    await foreach (SpeechResult sentence in pipe.StreamAsync(arguments.GetRequiredValue(text), voice, cancellationToken: cancellationToken))
    {
        Console.WriteLine(sentence);
        sentences.Add(sentence);
    }

    AudioClip clip = SpeechResult.Concatenate(sentences);
    clip.Save(arguments.GetRequiredValue(output));
    Console.WriteLine($"{clip} in {arguments.GetRequiredValue(output)}");
});
