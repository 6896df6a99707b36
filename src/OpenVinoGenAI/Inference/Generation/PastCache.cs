using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Inference;

/// <summary>
/// A cache outside the model, which takes it as inputs (<c>past_key_values.…</c>) and returns it as outputs (<c>present.…</c>), as models that were
/// exported to ONNX do.
/// </summary>
/// <remarks>
/// The outputs of one inference are the inputs of the next, without a copy. Two requests take turns, so that no inference writes to the memory that
/// it reads from.
/// </remarks>
internal sealed class PastCache : KeyValueCache
{
    private const string PastPrefix = "past_key_values";
    private const string PresentPrefix = "present";

    private readonly NativeInferRequest[] _requests;
    private readonly (string Past, string Present, ElementType Type, PartialShape Shape)[] _names;
    private readonly Tensor?[] _contents;
    private int _turn;

    internal PastCache(CompiledModel model)
    {
        string[] outputs = [.. model.Outputs.SelectMany(port => port.Names)];
        _names = [.. model.Inputs.Where(IsPast).Select(port => Pair(port, outputs))];
        _contents = new Tensor?[_names.Length];
        _requests = [model.CreateInferRequest().Native, model.CreateInferRequest().Native];
    }

    internal override NativeInferRequest Request => _requests[_turn];

    /// <summary>Whether a model keeps its cache in this way.</summary>
    internal static bool IsFor(CompiledModel model) => model.Inputs.Any(IsPast);

    public override void Dispose()
    {
        Reset();
        Array.ForEach(_requests, request => request.Dispose());
    }

    internal override void BeforeInference(ReadOnlySpan<int> rows)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            if (_contents[i] is null)
            {
                _contents[i] = Empty(_names[i].Type, _names[i].Shape, rows.Length);
            }
            else if (!RowSelection.IsAll(rows, _contents[i]!.Shape[0]))
            {
                Replace(i, TensorSlices.Rows(_contents[i]!, rows));
            }

            Request.SetTensor(_names[i].Past, _contents[i]!.Native);
        }
    }

    internal override void AfterInference()
    {
        for (int i = 0; i < _names.Length; i++)
        {
            Replace(i, new Tensor(Request.GetTensor(_names[i].Present)));
        }

        _turn = 1 - _turn;
    }

    internal override void Reset()
    {
        for (int i = 0; i < _contents.Length; i++)
        {
            Replace(i, null);
        }
    }

    internal override Tensor[] Copy() => [.. _contents.Where(tensor => tensor is not null).Select(tensor => tensor!.Clone())];

    internal override void Restore(Tensor[] contents)
    {
        Reset();
        for (int i = 0; i < contents.Length; i++)
        {
            Replace(i, contents[i].Clone());
        }
    }

    internal override bool TryTrim(int length, int kept)
    {
        if (!Array.TrueForAll(_contents, tensor => tensor is not null && tensor.Shape is { Count: > TokenAxis } shape && shape[TokenAxis] == length))
        {
            return false;
        }

        for (int i = 0; i < _contents.Length; i++)
        {
            Replace(i, TensorSlices.Head(_contents[i]!, TokenAxis, kept));
        }

        return true;
    }

    private static bool IsPast(Port port) => port.Names.Any(name => name.StartsWith(PastPrefix, StringComparison.Ordinal));

    private static (string Past, string Present, ElementType Type, PartialShape Shape) Pair(Port port, string[] outputs)
    {
        string past = port.Names.First(name => name.StartsWith(PastPrefix, StringComparison.Ordinal));
        string present = PresentPrefix + past[PastPrefix.Length..];
        return outputs.Contains(present)
            ? (past, present, port.ElementType, port.Shape)
            : throw new ModelLoadException($"The model has the input {past}, but no output {present} that continues it.");
    }

    // Whatever is open besides rows and tokens is the same in every inference, so a model that leaves it open cannot be started from nothing.
    private static Tensor Empty(ElementType type, PartialShape shape, int rows)
    {
        long[] sizes = [.. shape.Select((dimension, axis) => axis switch
        {
            0 => rows,
            TokenAxis => 0,
            _ when dimension.IsStatic => dimension.Min,
            _ => throw new ModelLoadException($"The model's past has the shape {shape}, whose heads and head size must be fixed."),
        })];
        return new Tensor(type, new Shape(sizes));
    }

    private void Replace(int index, Tensor? contents)
    {
        _contents[index]?.Dispose();
        _contents[index] = contents;
    }
}
