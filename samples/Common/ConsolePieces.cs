namespace OpenVinoGenAI.Samples;

/// <summary>Writes a streamed answer to the console.</summary>
internal static class ConsolePieces
{
    internal static StreamingStatus Write(string piece)
    {
        Console.Write(piece);
        return StreamingStatus.Running;
    }
}
