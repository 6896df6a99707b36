namespace OpenVinoGenAI;

/// <summary>How severe a message of the native libraries is. The values are those of <c>Microsoft.Extensions.Logging.LogLevel</c>.</summary>
public enum NativeLogLevel
{
    /// <summary>Every detail of what the libraries do.</summary>
    Trace = 0,

    /// <summary>For whoever looks for a fault in the libraries.</summary>
    Debug = 1,

    /// <summary>What is going on.</summary>
    Information = 2,

    /// <summary>Something is not as it should be; the libraries go on.</summary>
    Warning = 3,

    /// <summary>Something failed.</summary>
    Error = 4,
}
