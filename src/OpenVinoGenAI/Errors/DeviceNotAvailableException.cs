namespace OpenVinoGenAI;

/// <summary>A device does not exist on this machine, or lacks what it needs to work.</summary>
public sealed class DeviceNotAvailableException : OpenVinoGenAIException
{
    /// <summary>Creates an exception without a text.</summary>
    public DeviceNotAvailableException()
    {
    }

    /// <summary>Creates an exception with a text.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public DeviceNotAvailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a text and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public DeviceNotAvailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The device that was asked for.</summary>
    public string? Device { get; init; }

    /// <summary>The devices that this machine has, as the runtime names them.</summary>
    public IReadOnlyList<string> AvailableDevices { get; init; } = [];
}
