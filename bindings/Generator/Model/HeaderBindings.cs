namespace OpenVinoGenAI.Bindings.Generator.Model;

/// <summary>What one C header contributes, in the order of the header.</summary>
/// <param name="HeaderName">As an <c>#include</c> has it.</param>
/// <param name="Types">Enums and structs.</param>
/// <param name="Constants">Macros that are numbers.</param>
/// <param name="Functions">All functions, those included that C# cannot call.</param>
internal sealed record HeaderBindings(
    string HeaderName,
    IReadOnlyList<BoundType> Types,
    IReadOnlyList<BoundConstant> Constants,
    IReadOnlyList<BoundFunction> Functions);
