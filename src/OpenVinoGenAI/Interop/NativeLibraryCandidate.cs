namespace OpenVinoGenAI.Interop;

/// <summary>A place where the native library may lie.</summary>
/// <param name="Origin">Why it is looked for there.</param>
/// <param name="FilePath">The library's file.</param>
internal readonly record struct NativeLibraryCandidate(string Origin, string FilePath);
