namespace OpenVinoGenAI.Inference;

/// <summary>Ends a sequence after a token. Derive from it to implement your own rules.</summary>
public abstract class StopCondition
{
    /// <summary>Tells whether the sequence ends after its newest token, which stays part of it.</summary>
    /// <param name="history">The tokens of the sequence so far, at least one of them generated.</param>
    /// <returns>Why it ends; <see langword="null"/> if it goes on.</returns>
    public abstract FinishReason? Check(TokenHistory history);
}
