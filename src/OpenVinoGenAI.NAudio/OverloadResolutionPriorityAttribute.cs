#if !NET9_0_OR_GREATER
namespace System.Runtime.CompilerServices;

/// <summary>The compiler knows this attribute by its name; .NET 8 came without it.</summary>
/// <param name="priority">Which of several applicable overloads is taken: the one with the highest number.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    /// <summary>The priority; 0 without the attribute.</summary>
    public int Priority { get; } = priority;
}
#endif
