using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Streams a generation of images: its steps, what the image looks like meanwhile, and the images.</summary>
internal sealed class ImageEvents : IProgress<ImageGenerationStep>
{
    private readonly IImageGenerator _generator;
    private readonly string _prefix;
    private readonly string _format;
    private readonly int _partialImages;
    private readonly Channel<ImageEvent> _channel = Channel.CreateUnbounded<ImageEvent>(new UnboundedChannelOptions { SingleReader = true });
    private int _shown;

    /// <param name="generator">The generator.</param>
    /// <param name="prefix">What the names of events begin with.</param>
    /// <param name="format">The format of the images.</param>
    /// <param name="partialImages">How many images to show before the last.</param>
    internal ImageEvents(IImageGenerator generator, string prefix, string format, int partialImages)
    {
        _generator = generator;
        _prefix = prefix;
        _format = format;
        _partialImages = partialImages;
    }

    /// <summary>Generates images.</summary>
    internal async IAsyncEnumerable<ImageEvent> StreamAsync(
        ImageGenerationRequest request, ImageGenerationOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        options.AdditionalProperties!["progress"] = this;
        Task running = RunAsync(request, options, ending.Token);
        try
        {
            await foreach (ImageEvent step in _channel.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return step;
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(false);
        }
    }

    void IProgress<ImageGenerationStep>.Report(ImageGenerationStep value)
    {
        Write(new ImageEvent($"{_prefix}.in_progress", AnswerNames.Now(), Step: value.Completed, Steps: value.NumSteps));

        // The last step is the image itself.
        bool isDue = value.Completed < value.NumSteps && value.Completed * (_partialImages + 1) / value.NumSteps > _shown;
        if (isDue && value.Latent is { } latent && _generator.GetService<Text2ImagePipeline>() is { } pipeline)
        {
            using var memory = new MemoryStream();
            ImageFile.Save(pipeline.Decode(latent)[0], memory, ImageEndpoint.FileFormat(_format));
            Write(new ImageEvent(
                $"{_prefix}.partial_image",
                AnswerNames.Now(),
                PartialImageIndex: _shown++,
                B64Json: Convert.ToBase64String(memory.GetBuffer(), 0, (int)memory.Length),
                OutputFormat: _format));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The reader of the channel gets the exception.")]
    private async Task RunAsync(ImageGenerationRequest request, ImageGenerationOptions options, CancellationToken cancellationToken)
    {
        try
        {
            ImageGenerationResponse response = await _generator.GenerateAsync(request, options, cancellationToken).ConfigureAwait(false);
            foreach (DataContent image in response.Contents.OfType<DataContent>())
            {
                Write(new ImageEvent(
                    $"{_prefix}.completed",
                    AnswerNames.Now(),
                    B64Json: Convert.ToBase64String(image.Data.Span),
                    OutputFormat: _format,
                    Size: ImageEndpoint.SizeOf(response)));
            }

            _channel.Writer.TryComplete();
        }
        catch (Exception error)
        {
            _channel.Writer.TryComplete(error);
        }
    }

    private void Write(ImageEvent step) => _channel.Writer.TryWrite(step);
}
