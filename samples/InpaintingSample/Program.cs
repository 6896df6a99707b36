// InpaintingSample MODEL_DIR "PROMPT" IMAGE MASK [options]: an image, of which what is white in the mask is changed after a text, in
// image.bmp.
using OpenVinoGenAI.Samples;

return SampleProgram.Run(cancellationToken =>
{
    var arguments = new ImageArguments(args);
    if (arguments.Count != 4)
    {
        throw new ArgumentException($"Usage: InpaintingSample MODEL_DIR \"PROMPT\" IMAGE MASK {ImageArguments.Options}");
    }

    RgbImage image = ImageFile.Load(arguments[2]);
    RgbImage mask = ImageFile.Load(arguments[3]);
    using var pipe = new InpaintingPipeline(arguments[0], arguments.Device);
    pipe.Generate(arguments[1], image, mask, arguments.Config, new ProgressBar(), cancellationToken)[0].SaveBmp("image.bmp");
    Console.WriteLine("image.bmp");
});
