namespace OpenVinoGenAI.Interop;

/// <summary>What a failure of the native library is about, which decides the exception.</summary>
internal enum NativeFault
{
    /// <summary>A property or an option.</summary>
    Configuration,

    /// <summary>A device that does not exist or lacks a driver.</summary>
    Device,

    /// <summary>A library of the runtime that is not there.</summary>
    Library,

    /// <summary>A file of the model.</summary>
    Model,
}
