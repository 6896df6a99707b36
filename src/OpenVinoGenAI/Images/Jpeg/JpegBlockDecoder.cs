namespace OpenVinoGenAI;

/// <summary>Decodes the bits that one kind of scan sends of a block.</summary>
internal abstract class JpegBlockDecoder
{
    private const int MaxDcBits = 15;

    public abstract void Decode(ref JpegBitReader bits, JpegComponent component, int x, int y);

    /// <summary>Forgets what is carried from block to block, except the components' predictions.</summary>
    public virtual void Restart()
    {
    }

    /// <summary>Reads the difference of the first coefficient from the block before, and returns the coefficient.</summary>
    protected static int ReadDc(ref JpegBitReader bits, JpegComponent component)
    {
        int size = component.DcTable!.Decode(ref bits);
        if (size > MaxDcBits)
        {
            throw new ImageFormatException("JPEG: the picture's data has an impossible value: the file is damaged.");
        }

        return component.Prediction += bits.ReadSigned(size);
    }

    protected static ImageFormatException TooManyCoefficients() =>
        new("JPEG: the picture's data has more coefficients than a block: the file is damaged.");
}
