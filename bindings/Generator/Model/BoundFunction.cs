using OpenVinoGenAI.Bindings.Generator.Ast;
using OpenVinoGenAI.Bindings.Generator.Documentation;

namespace OpenVinoGenAI.Bindings.Generator.Model;

/// <summary>A C function with its types as C# has them.</summary>
/// <param name="Name">Its name in C and in C#.</param>
/// <param name="Location">Where the header declares it.</param>
/// <param name="Prototype">The declaration as the header has it.</param>
/// <param name="Documentation">What the header says about it.</param>
/// <param name="ReturnType">C# type.</param>
/// <param name="Parameters">In order.</param>
/// <param name="IsVariadic">Takes C varargs and so cannot be called from C#.</param>
/// <param name="IsTrivial">Returns at once, calls nothing back: the garbage collector need not be told of the call.</param>
internal sealed record BoundFunction(
    string Name,
    SourceLocation Location,
    string Prototype,
    DocComment Documentation,
    string ReturnType,
    IReadOnlyList<BoundParameter> Parameters,
    bool IsVariadic,
    bool IsTrivial);
