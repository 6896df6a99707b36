using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Tests;

/// <summary>Hands images over in the way that a golden case names.</summary>
internal static class VlmImages
{
    private static readonly Dictionary<string, Func<RgbImage[], VisionInputs>> Layouts = new()
    {
        ["NHWC"] = images => images,
        ["HWC"] = images => VisionInputs.Create(
            [.. images.Select(image => ImageTensor.FromNhwc(image.Memory, image.Height, image.Width, 3))]),
        ["BATCH"] = images => ImageTensor.FromImages(images),
        ["VIDEO"] = images => new VisionInputs([]) { Videos = [ImageTensor.FromImages(images)] },

        // These cannot be made.
        ["F32"] = images => ImageTensor.FromNhwc(Floats(images[0]), 1, images[0].Height, images[0].Width, 3),
        ["HW"] = images => ImageTensor.FromNhwc(Channel(images[0]), images[0].Height, images[0].Width),
        ["FIVE"] = images => ImageTensor.FromNhwc(images[0].Memory, 1, 1, images[0].Height, images[0].Width, 3),
    };

    public static VisionInputs Make(string layout, IEnumerable<string> files, string place)
    {
        if (!Layouts.TryGetValue(layout, out Func<RgbImage[], VisionInputs>? make))
        {
            throw new GoldenException($"{place}: the tests do not know the layout '{layout}'.");
        }

        RgbImage[] images = [.. files.Select(file => ImageFile.Load(Path.Combine(TestData.Images, file)))];
        return images.Length == 0 ? VisionInputs.None : make(images);
    }

    private static byte[] Floats(RgbImage image) =>
        MemoryMarshal.AsBytes<float>(Array.ConvertAll(image.Pixels.ToArray(), value => (float)value)).ToArray();

    private static byte[] Channel(RgbImage image) => [.. image.Pixels.ToArray().Where((_, i) => i % 3 == 0)];
}
