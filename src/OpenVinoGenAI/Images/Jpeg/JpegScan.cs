namespace OpenVinoGenAI;

/// <summary>One scan: which components and which part of their coefficients it sends, and the walk over its blocks.</summary>
internal sealed class JpegScan
{
    private readonly JpegFrame _frame;
    private readonly JpegComponent[] _components;
    private readonly JpegBlockDecoder _blocks;

    public JpegScan(JpegFrame frame, JpegComponent[] components, JpegBlockDecoder blocks)
    {
        _frame = frame;
        _components = components;
        _blocks = blocks;
    }

    /// <summary>Decodes the scan's data; returns the place where it ends.</summary>
    public int Decode(ReadOnlySpan<byte> file, int position, int restartInterval)
    {
        var bits = new JpegBitReader(file, position);
        bool alone = _components.Length == 1;
        int across = alone ? _components[0].BlocksAcross : _frame.UnitsAcross;
        int down = alone ? _components[0].BlocksDown : _frame.UnitsDown;
        Restart();
        int untilRestart = restartInterval;
        int restarts = 0;
        for (int y = 0; y < down; y++)
        {
            for (int x = 0; x < across; x++)
            {
                if (restartInterval > 0 && untilRestart-- == 0)
                {
                    bits.ReadRestart(restarts++ % 8);
                    Restart();
                    untilRestart = restartInterval - 1;
                }

                if (alone)
                {
                    _blocks.Decode(ref bits, _components[0], x, y);
                }
                else
                {
                    DecodeUnit(ref bits, x, y);
                }
            }
        }

        return bits.Position;
    }

    private void DecodeUnit(ref JpegBitReader bits, int unitX, int unitY)
    {
        foreach (JpegComponent component in _components)
        {
            for (int y = 0; y < component.Vertical; y++)
            {
                for (int x = 0; x < component.Horizontal; x++)
                {
                    _blocks.Decode(ref bits, component, (unitX * component.Horizontal) + x, (unitY * component.Vertical) + y);
                }
            }
        }
    }

    private void Restart()
    {
        _blocks.Restart();
        foreach (JpegComponent component in _components)
        {
            component.Prediction = 0;
        }
    }
}
