using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Inference;

/// <summary>A cache within the model, in variables. The input <c>beam_idx</c> tells which row continues which.</summary>
internal sealed class StatefulCache : KeyValueCache
{
    private readonly NativeInferRequest _request;
    private readonly NativeVariableStates _states;
    private readonly int _count;

    internal StatefulCache(CompiledModel model)
    {
        _request = model.CreateInferRequest().Native;
        _states = _request.GetStates();
        _count = _states.Count;
    }

    internal override NativeInferRequest Request => _request;

    public override void Dispose()
    {
        _states.Dispose();
        _request.Dispose();
    }

    internal override void BeforeInference(ReadOnlySpan<int> rows)
    {
    }

    internal override void AfterInference()
    {
    }

    internal override void Reset() => _request.ResetState();

    internal override Tensor[] Copy()
    {
        var contents = new Tensor[_count];
        for (int i = 0; i < _count; i++)
        {
            using var value = new Tensor(_states.Get(i));
            contents[i] = value.Clone();
        }

        return contents;
    }

    internal override void Restore(Tensor[] contents)
    {
        for (int i = 0; i < _count; i++)
        {
            _states.Set(i, contents[i].Native);
        }
    }

    internal override bool TryTrim(int length, int kept)
    {
        var values = new List<Tensor>(_count);
        try
        {
            for (int i = 0; i < _count; i++)
            {
                values.Add(new Tensor(_states.Get(i)));
                Shape shape = values[i].Shape;
                if (shape.Count <= TokenAxis || shape[TokenAxis] != length)
                {
                    return false;
                }
            }

            for (int i = 0; i < _count; i++)
            {
                using Tensor trimmed = TensorSlices.Head(values[i], TokenAxis, kept);
                _states.Set(i, trimmed.Native);
            }

            return true;
        }
        finally
        {
            values.ForEach(value => value.Dispose());
        }
    }
}
