// ImageToImageSample MODEL_DIR "PROMPT" IMAGE [options]: an image (BMP, PNG or JPEG) changed after a text, in image.bmp.
using OpenVinoGenAI.Samples;

return SampleProgram.Run(cancellationToken =>
{
    var arguments = new ImageArguments(args);
    if (arguments.Count != 3)
    {
        throw new ArgumentException($"Usage: ImageToImageSample MODEL_DIR \"PROMPT\" IMAGE {ImageArguments.Options}");
    }

    RgbImage image = ImageFile.Load(arguments[2]);
    using var pipe = new Image2ImagePipeline(arguments[0], arguments.Device);
    pipe.Generate(arguments[1], image, arguments.Config, new ProgressBar(), cancellationToken)[0].SaveBmp("image.bmp");
    Console.WriteLine("image.bmp");
});
