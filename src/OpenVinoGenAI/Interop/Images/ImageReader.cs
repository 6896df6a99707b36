using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>Copies images out of a pipeline's memory, which its next call overwrites: once, into the array that the image keeps.</summary>
internal static unsafe class ImageReader
{
    /// <summary>What an image looks like to the library. The pixels are its own, pinned by the caller.</summary>
    internal static ov_genai_image_view View(RgbImage image, byte* pixels) =>
        new() { data = pixels, width = (nuint)image.Width, height = (nuint)image.Height };

    /// <summary>Turns a latent into images with a function of a native object.</summary>
    internal static RgbImage[] Decode<T>(
        ImageLatent latent, T* owner, delegate*<T*, ov_genai_latent_view*, ov_genai_images**, ov_status_e> decode)
        where T : unmanaged
    {
        nuint[] sizes = [.. latent.Shape.Select(size => (nuint)size)];
        fixed (nuint* shape = sizes)
        fixed (float* values = latent.Values.Span)
        {
            var view = new ov_genai_latent_view { data = values, shape = shape, rank = (nuint)sizes.Length };
            ov_genai_images* images;
            NativeStatus.ThrowIfFailed(decode(owner, &view, &images));
            return Take(images);
        }
    }

    internal static RgbImage[] Take(ov_genai_images* images)
    {
        try
        {
            nuint count;
            NativeStatus.ThrowIfFailed(ov_genai_images_get_count(images, &count));
            var copies = new RgbImage[checked((int)count)];
            for (int i = 0; i < copies.Length; i++)
            {
                ov_genai_image_view view;
                NativeStatus.ThrowIfFailed(ov_genai_images_get_at(images, (nuint)i, &view));
                int length = checked((int)view.width * (int)view.height * RgbImage.BytesPerPixel);
                byte[] pixels = new ReadOnlySpan<byte>(view.data, length).ToArray();
                copies[i] = RgbImage.Adopt((int)view.width, (int)view.height, pixels);
            }

            return copies;
        }
        finally
        {
            ov_genai_images_free(images);
        }
    }
}
