namespace OpenVinoGenAI;

/// <summary>Where a layer of an adapter belongs.</summary>
/// <param name="Component">The part of the pipeline.</param>
/// <param name="Module">The module in it.</param>
internal readonly record struct AdapterPlace(AdapterComponent Component, ModelModule Module)
{
    /// <summary>The layer's name by which the library finds exactly this module.</summary>
    internal string NativeName => Component.NativePrefix + (Component.HasStems ? Module.Stem : Module.Path + "/");
}
