namespace OpenVinoGenAI;

/// <summary>The order in which JPEG stores the 64 coefficients of a block: along diagonals, from low to high frequencies.</summary>
internal static class JpegZigzag
{
    private static readonly byte[] Order = MakeOrder();

    /// <summary>For each place in the file's order the place in a block of rows.</summary>
    public static ReadOnlySpan<byte> ToRows => Order;

    private static byte[] MakeOrder()
    {
        byte[] order = new byte[64];
        int next = 0;
        for (int diagonal = 0; diagonal < 15; diagonal++)
        {
            int first = Math.Max(0, diagonal - 7);
            int last = Math.Min(7, diagonal);
            for (int i = first; i <= last; i++)
            {
                // Odd diagonals run downwards, even ones upwards.
                int row = diagonal % 2 == 1 ? i : last - (i - first);
                order[next++] = (byte)((row * 8) + diagonal - row);
            }
        }

        return order;
    }
}
