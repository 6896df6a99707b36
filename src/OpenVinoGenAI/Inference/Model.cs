using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Inference;

/// <summary>A model as it was read, before it is compiled for a device (official: <c>ov::Model</c>).</summary>
public sealed class Model : IDisposable
{
    // A model from memory shares the memory of its weights.
    private readonly Tensor? _weights;

    internal Model(NativeModel native, Tensor? weights = null)
    {
        Native = native;
        _weights = weights;
    }

    /// <summary>The name of the model.</summary>
    public string Name => Native.Name;

    /// <summary>The inputs.</summary>
    public IReadOnlyList<Port> Inputs => Native.Inputs;

    /// <summary>The outputs.</summary>
    public IReadOnlyList<Port> Outputs => Native.Outputs;

    internal NativeModel Native { get; }

    /// <summary>Changes the shapes of inputs; all that depends on them follows.</summary>
    /// <param name="shapes">The new shapes by the names of the inputs; inputs that are not named keep theirs.</param>
    /// <exception cref="OpenVinoGenAIException">The model cannot have these shapes; it is unchanged.</exception>
    public void Reshape(IReadOnlyDictionary<string, PartialShape> shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        foreach ((string name, PartialShape shape) in shapes)
        {
            if (shape is not { HasRank: true })
            {
                throw new ArgumentException($"The new shape of '{name}' has no known number of dimensions.", nameof(shapes));
            }
        }

        Native.Reshape(shapes);
    }

    /// <summary>Changes the shape of one input.</summary>
    /// <param name="input">The name of the input.</param>
    /// <param name="shape">The new shape.</param>
    /// <exception cref="OpenVinoGenAIException">The model cannot have this shape; it is unchanged.</exception>
    public void Reshape(string input, PartialShape shape)
    {
        ArgumentException.ThrowIfNullOrEmpty(input);
        ArgumentNullException.ThrowIfNull(shape);
        Reshape(new Dictionary<string, PartialShape> { [input] = shape });
    }

    /// <summary>Copies the model; the weights are shared.</summary>
    /// <returns>The copy.</returns>
    public Model Clone() => new(Native.Clone(), _weights);

    /// <summary>Writes the model as an <c>.xml</c> file with a <c>.bin</c> file next to it.</summary>
    /// <param name="path">The path of the <c>.xml</c> file.</param>
    /// <param name="compressToHalf">Whether weights of single precision are stored in half precision.</param>
    /// <exception cref="OpenVinoGenAIException">The files cannot be written.</exception>
    public void Save(string path, bool compressToHalf = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Native.Save(path, compressToHalf);
    }

    /// <summary>Frees the model. What was compiled from it stays usable.</summary>
    public void Dispose() => Native.Dispose();
}
