namespace OpenVinoGenAI.Tests;

/// <summary>Counts native objects in fixtures that run alone.</summary>
internal static class LiveHandles
{
    /// <summary>How many are alive after everything that nobody refers to has been finalised. Assertions that wait take this method itself.</summary>
    public static nuint Count() => Count(null);

    /// <summary>How many of a type are alive after everything that nobody refers to has been finalised.</summary>
    /// <param name="type">The native type, such as <c>tokenizer</c>; <see langword="null"/> for all.</param>
    /// <exception cref="InvalidOperationException">Other fixtures may run meanwhile, whose objects would be counted, too.</exception>
    public static nuint Count(string? type)
    {
        if (Type.GetType(TestContext.CurrentContext.Test.ClassName!)?.IsDefined(typeof(NonParallelizableAttribute), inherit: true) != true)
        {
            throw new InvalidOperationException($"{TestContext.CurrentContext.Test.ClassName} counts native objects and has to be [NonParallelizable].");
        }

        return NativeHandleCount.Read(type);
    }
}
