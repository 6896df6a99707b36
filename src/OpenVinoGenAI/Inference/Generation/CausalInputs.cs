using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Inference;

/// <summary>The input tensors of a language model. They are created once and set again for each inference; inputs that a model does not have are left out.</summary>
internal sealed class CausalInputs : IDisposable
{
    /// <summary>The name of the input tokens.</summary>
    public const string Ids = "input_ids";

    /// <summary>The name of the input that limits the logits to those of the last tokens.</summary>
    public const string LogitsCount = "logits_count";

    private const string Mask = "attention_mask";
    private const string Positions = "position_ids";
    private const string Beams = "beam_idx";

    private readonly Dictionary<string, int> _indexes = [];
    private readonly NativeTensor _ids = NativeTensor.Create(ElementType.I64, [0, 0]);
    private readonly NativeTensor _mask = NativeTensor.Create(ElementType.I64, [0, 0]);
    private readonly NativeTensor _positions = NativeTensor.Create(ElementType.I64, [0, 0]);
    private readonly NativeTensor _beams = NativeTensor.Create(ElementType.I32, [0]);
    private readonly NativeTensor _logitsCount = NativeTensor.Create(ElementType.I64, [1]);
    private int _maskCapacity;

    public CausalInputs(CompiledModel model)
    {
        for (int i = 0; i < model.Inputs.Count; i++)
        {
            foreach (string name in model.Inputs[i].Names)
            {
                _indexes[name] = i;
            }
        }
    }

    /// <summary>Whether the model can compute the logits of the last tokens only.</summary>
    public bool LimitsLogits => _indexes.ContainsKey(LogitsCount);

    /// <summary>Sets all inputs of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tokens">The new tokens, row by row.</param>
    /// <param name="rows">For each row, the row of the cache that it continues.</param>
    /// <param name="logitsCount">The number of last tokens of each row whose logits are wanted.</param>
    /// <param name="masks">The masks of the rows, to which the new tokens are added.</param>
    /// <param name="newMask">The mask of the new tokens; empty where none is padding.</param>
    public void Set(
        NativeInferRequest request,
        ReadOnlySpan<long> tokens,
        ReadOnlySpan<int> rows,
        int logitsCount,
        RowMasks masks,
        ReadOnlySpan<long> newMask)
    {
        int columns = tokens.Length / rows.Length;
        _ids.SetShape(rows.Length, columns);
        tokens.CopyTo(_ids.Elements<long>());
        _positions.SetShape(rows.Length, columns);
        masks.Add(newMask, columns, _positions.Elements<long>());
        SetMask(masks);
        _beams.SetShape(rows.Length);
        rows.CopyTo(_beams.Elements<int>());
        _logitsCount.Elements<long>()[0] = logitsCount;

        Set(request, Ids, _ids);
        Set(request, Mask, _mask);
        Set(request, Positions, _positions);
        Set(request, Beams, _beams);
        Set(request, LogitsCount, _logitsCount);
    }

    public void Dispose()
    {
        _ids.Dispose();
        _mask.Dispose();
        _positions.Dispose();
        _beams.Dispose();
        _logitsCount.Dispose();
    }

    // The mask grows with each token; its memory is made larger than needed, so that it need not grow each time.
    private void SetMask(RowMasks masks)
    {
        int elements = masks.Rows * masks.Length;
        if (elements > _maskCapacity)
        {
            _maskCapacity = Math.Max(256, elements * 3 / 2);
            _mask.SetShape(1, _maskCapacity);
        }

        _mask.SetShape(masks.Rows, masks.Length);
        masks.CopyTo(_mask.Elements<long>());
    }

    private void Set(NativeInferRequest request, string name, NativeTensor tensor)
    {
        if (_indexes.TryGetValue(name, out int index))
        {
            request.SetTensor(isInput: true, index, tensor);
        }
    }
}
