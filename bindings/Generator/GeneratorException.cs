using OpenVinoGenAI.Bindings.Generator.Ast;

namespace OpenVinoGenAI.Bindings.Generator;

/// <summary>A problem that the user can solve: its message is all that is shown.</summary>
internal sealed class GeneratorException : Exception
{
    public GeneratorException(string message)
        : base(message)
    {
    }

    /// <summary>A problem in a header, told the way compilers do so that editors can jump to it.</summary>
    public GeneratorException(SourceLocation location, string message)
        : base($"{location.File}:{location.Line}: error: {message}")
    {
    }
}
