namespace OpenVinoGenAI;

/// <summary>
/// Stretches the rows of a component to the picture's width and height. Halved resolution is interpolated, three quarters of the
/// nearer sample and one of the farther, with the roundings that the common decoders use by default ("fancy upsampling"); other
/// ratios repeat samples, as those decoders do.
/// </summary>
internal sealed class JpegUpsampler(JpegComponent component, JpegFrame frame)
{
    private readonly int _across = frame.MaxHorizontal / component.Horizontal;
    private readonly int _down = frame.MaxVertical / component.Vertical;
    private readonly int[] _sums = new int[component.Width];

    /// <summary>Writes row <paramref name="y"/> of the picture.</summary>
    public void Write(int y, Span<byte> target)
    {
        // Interpolation needs a neighbour on each side: the decoders repeat where there are fewer than three samples.
        bool wide = component.Width > 2;
        switch (_across, _down)
        {
            case (1, 1):
                Row(y)[..target.Length].CopyTo(target);
                break;
            case (2, 1) when wide:
                StretchRow(y, target);
                break;
            case (1, 2):
                BlendRows(y, target);
                break;
            case (2, 2) when wide:
                StretchBoth(y, target);
                break;
            default:
                Repeat(y, target);
                break;
        }
    }

    private ReadOnlySpan<byte> Row(int y) => component.Samples.AsSpan(Math.Clamp(y, 0, component.Height - 1) * component.Stride, component.Width);

    /// <summary>The row of samples on the other side of the picture's row: above an upper half, below a lower one.</summary>
    private ReadOnlySpan<byte> FartherRow(int y) => Row(y % 2 == 0 ? (y / 2) - 1 : (y / 2) + 1);

    private void Repeat(int y, Span<byte> target)
    {
        ReadOnlySpan<byte> row = Row(y / _down);
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = row[x / _across];
        }
    }

    private void StretchRow(int y, Span<byte> target)
    {
        ReadOnlySpan<byte> row = Row(y);
        for (int x = 0; x < target.Length; x++)
        {
            int i = x / 2;
            int neighbour = x % 2 == 0 ? i - 1 : i + 1;
            target[x] = neighbour < 0 || neighbour == row.Length
                ? row[i]
                : (byte)(((3 * row[i]) + row[neighbour] + 1 + (x % 2)) >> 2);
        }
    }

    private void BlendRows(int y, Span<byte> target)
    {
        ReadOnlySpan<byte> near = Row(y / 2);
        ReadOnlySpan<byte> far = FartherRow(y);
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = (byte)(((3 * near[x]) + far[x] + 1 + (y % 2)) >> 2);
        }
    }

    private void StretchBoth(int y, Span<byte> target)
    {
        ReadOnlySpan<byte> near = Row(y / 2);
        ReadOnlySpan<byte> far = FartherRow(y);
        for (int i = 0; i < _sums.Length; i++)
        {
            _sums[i] = (3 * near[i]) + far[i];
        }

        for (int x = 0; x < target.Length; x++)
        {
            int i = x / 2;
            int neighbour = Math.Clamp(x % 2 == 0 ? i - 1 : i + 1, 0, _sums.Length - 1);
            target[x] = (byte)(((3 * _sums[i]) + _sums[neighbour] + 8 - (x % 2)) >> 4);
        }
    }
}
