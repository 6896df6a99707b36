using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI;

/// <summary>Pixels in the form that an autoencoder's encoder takes.</summary>
internal static class ImagePixels
{
    /// <summary>Copies an image to floats from -1 to 1, one channel after the other, as the library's pipelines do.</summary>
    internal static Tensor<float> ToTensor(RgbImage image)
    {
        const float Middle = 127.5f;
        var tensor = new Tensor<float>([1, RgbImage.BytesPerPixel, image.Height, image.Width]);
        Span<float> values = tensor.Values;
        ReadOnlySpan<byte> pixels = image.Pixels;
        int plane = image.Width * image.Height;
        for (int i = 0; i < plane; i++)
        {
            for (int channel = 0; channel < RgbImage.BytesPerPixel; channel++)
            {
                values[(channel * plane) + i] = (pixels[(i * RgbImage.BytesPerPixel) + channel] / Middle) - 1;
            }
        }

        return tensor;
    }
}
