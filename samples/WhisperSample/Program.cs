using System.Text;
using WhisperSample;

const int Failure = 1;
const int Interrupted = 130;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

try
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    Arguments arguments = Arguments.Parse(args);
    AudioClip clip = await AudioFile.LoadAsync(arguments.Audio, cancellationToken: cancellation.Token);
    using var pipeline = new WhisperPipeline(
        arguments.ModelDir, arguments.Device, new WhisperPipelineOptions { WordTimestamps = arguments.Words });
    var config = new WhisperGenerationConfig { Language = arguments.Language, Task = arguments.Task, ReturnTimestamps = true };

    WhisperResult result;
    using (var progress = new Progress(clip.Duration))
    {
        result = await pipeline.GenerateAsync(clip, config, progress.Show, cancellation.Token);
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

    if (arguments.Srt is { } srt)
    {
        result.WriteSrt(srt);
    }

    if (arguments.Vtt is { } vtt)
    {
        result.WriteVtt(vtt);
    }

    return 0;
}
catch (OperationCanceledException)
{
    return Interrupted;
}
catch (Exception error) when (error is OpenVinoGenAIException or ArgumentException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return Failure;
}
