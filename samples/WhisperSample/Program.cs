using System.CommandLine;
using System.Text;
using OpenVinoGenAI.Samples.Whisper;

var command = new SampleCommand("Transcribes or translates speech, with times and subtitles.");
Argument<string> model = command.Model("tiny-whisper");
Argument<string> audio = command.File("AUDIO_FILE", "The recording: WAV, AIFF, MP3 or Ogg Vorbis", "question.wav");
Argument<string> device = command.Argument("DEVICE", "The device, for instance CPU, GPU or NPU", "CPU");
Option<string?> language = command.Option<string?>("--language", "The language that is spoken, for instance en; detected if left out", null);
Option<WhisperTask?> task = command.Option<WhisperTask?>("--task", "transcribe, or translate to English", null);
Option<bool> words = command.Option("--words", "Print each word with its times", false);
Option<string?> srt = command.Option<string?>("--srt", "Write subtitles to this SubRip file", null);
Option<string?> vtt = command.Option<string?>("--vtt", "Write subtitles to this WebVTT file", null);

return command.Run(args, async (arguments, cancellationToken) =>
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    AudioClip clip = await AudioFile.LoadAsync(arguments.GetRequiredValue(audio), cancellationToken: cancellationToken);
    using WhisperPipeline pipe = await WhisperPipeline.LoadAsync(
        arguments.GetRequiredValue(model),
        arguments.GetRequiredValue(device),
        new() { WordTimestamps = arguments.GetValue(words) },
        cancellationToken);
    var config = new WhisperGenerationConfig { Language = arguments.GetValue(language), Task = arguments.GetValue(task), ReturnTimestamps = true };

    WhisperResult result;
    using (var progress = new Progress(clip.Duration))
    {
        result = await pipe.GenerateAsync(clip, config, progress.Show, cancellationToken);
    }

    Console.WriteLine(result);
    foreach (WhisperChunk chunk in result.Chunks ?? [])
    {
        Console.WriteLine(chunk);
    }

    foreach (WhisperWord word in result.Words ?? [])
    {
        Console.WriteLine(word);
    }

    if (arguments.GetValue(srt) is { } subRip)
    {
        result.WriteSrt(subRip);
    }

    if (arguments.GetValue(vtt) is { } webVtt)
    {
        result.WriteVtt(webVtt);
    }
});
