namespace OpenVinoGenAI;

/// <summary>
/// What a PNG filter takes a byte for, from its neighbours. Each is a type of its own so that the compiler makes a loop for each.
/// </summary>
internal interface IPngGuess
{
    static abstract int Guess(int left, int above, int aboveLeft);
}

internal readonly struct NoGuess : IPngGuess
{
    public static int Guess(int left, int above, int aboveLeft) => 0;
}

internal readonly struct SubGuess : IPngGuess
{
    public static int Guess(int left, int above, int aboveLeft) => left;
}

internal readonly struct UpGuess : IPngGuess
{
    public static int Guess(int left, int above, int aboveLeft) => above;
}

internal readonly struct AverageGuess : IPngGuess
{
    public static int Guess(int left, int above, int aboveLeft) => (left + above) / 2;
}

/// <summary>Paeth's: of left, above and above left the one nearest to left + above − above left.</summary>
internal readonly struct PaethGuess : IPngGuess
{
    public static int Guess(int left, int above, int aboveLeft)
    {
        int toLeft = Math.Abs(above - aboveLeft);
        int toAbove = Math.Abs(left - aboveLeft);
        int toAboveLeft = Math.Abs(left + above - (2 * aboveLeft));
        return toLeft <= toAbove && toLeft <= toAboveLeft ? left : toAbove <= toAboveLeft ? above : aboveLeft;
    }
}
