// TextToImageSample MODEL_DIR "PROMPT" [options]: images of a text, in image_0.bmp, image_1.bmp and so on.
using OpenVinoGenAI.Samples;

return SampleProgram.Run(cancellationToken =>
{
    var arguments = new ImageArguments(args);
    if (arguments.Count != 2)
    {
        throw new ArgumentException($"Usage: TextToImageSample MODEL_DIR \"PROMPT\" {ImageArguments.Options}");
    }

    using var pipe = new Text2ImagePipeline(arguments[0], arguments.Device);
    ImageGenerationResult images = pipe.Generate(arguments[1], arguments.Config, new ProgressBar(), cancellationToken);
    for (int i = 0; i < images.Count; i++)
    {
        string file = $"image_{i}.bmp";
        images[i].SaveBmp(file);
        Console.WriteLine(file);
    }
});
