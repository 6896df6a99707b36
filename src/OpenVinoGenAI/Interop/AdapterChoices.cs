using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop;

/// <summary>What calls choose among the adapters of a pipeline, as native configs that the library takes for what they are.</summary>
/// <remarks>
/// A native config always has all of them, with alpha 0 where a call does not want one. A layer without any adapter is left out of the
/// model's run, and the library then misses that shapes change meanwhile: when the adapters come back, it works with freed memory.
/// Where only alphas differ from those of the generation before, the library compares that of the last adapter alone, and would go on with
/// the others' old ones. So of the choices with the same last alpha each gets another one, by as little as a number can differ.
/// </remarks>
internal sealed unsafe class AdapterChoices
{
    private const int MostWithOneAlpha = 256;
    private const int MostAlphas = 1024;

    // Too little to change a sum, and more than what processors take for zero.
    private const float LittleMore = 1e-30f;

    private readonly IReadOnlyList<WeightedAdapter> _registered;
    private readonly float[] _own;
    private readonly Dictionary<float, List<float[]>> _byLastAlpha = [];
    private int _nextToGo;

    /// <summary>Starts with what a pipeline was made with.</summary>
    /// <param name="registered">The adapters; native configs have them in the same order.</param>
    internal AdapterChoices(AdapterConfig registered)
    {
        _registered = registered.Adapters;

        // A call that says nothing about adapters has exactly these.
        _own = AlphasOf(registered);
    }

    /// <summary>Sets what a call names, if it names any, in a native config that has the pipeline's adapters.</summary>
    internal void Choose<TConfig>(
        TConfig* target,
        AdapterConfig? chosen,
        delegate*<TConfig*, ov_genai_adapter_config**, ov_status_e> getter,
        delegate*<TConfig*, ov_genai_adapter_config*, ov_status_e> setter)
        where TConfig : unmanaged
    {
        if (chosen is null)
        {
            return;
        }

        ov_genai_adapter_config* adapters;
        NativeStatus.ThrowIfFailed(getter(target, &adapters));
        using var handle = new AdapterConfigHandle(adapters);
        float[] alphas = AlphasOf(chosen);
        for (int i = 0; i < alphas.Length; i++)
        {
            NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_adapter_config_set_alpha_at(adapters, (nuint)i, alphas[i]));
        }

        NativeStatus.ThrowIfFailed(setter(target, adapters));
    }

    /// <summary>The alphas of all adapters for a choice: the same each time, and the last as with no other choice.</summary>
    internal float[] AlphasOf(AdapterConfig chosen)
    {
        float[] alphas = [.. _registered.Select(
            item => chosen.Adapters.FirstOrDefault(wanted => ReferenceEquals(wanted.Adapter, item.Adapter)).Alpha)];
        if (alphas.Length > 1)
        {
            float last = alphas[^1];
            int place = PlaceOf(alphas);
            alphas[^1] = last == 0 ? place * LittleMore : Enumerable.Range(0, place).Aggregate(last, (alpha, _) => MathF.BitIncrement(alpha));
        }

        return alphas;
    }

    // Choices without end are those of a sweep: old ones give their place up then, but for the pipeline's own.
    private int PlaceOf(float[] alphas)
    {
        lock (_byLastAlpha)
        {
            if (!_byLastAlpha.TryGetValue(alphas[^1], out List<float[]>? choices))
            {
                if (_byLastAlpha.Count == MostAlphas)
                {
                    _byLastAlpha.Clear();
                    _byLastAlpha[_own[^1]] = [_own];
                }

                _byLastAlpha[alphas[^1]] = choices = [];
            }

            int place = choices.FindIndex(choice => choice.AsSpan().SequenceEqual(alphas));
            if (place >= 0)
            {
                return place;
            }

            if (choices.Count < MostWithOneAlpha)
            {
                choices.Add([.. alphas]);
                return choices.Count - 1;
            }

            _nextToGo = (_nextToGo % (MostWithOneAlpha - 1)) + 1;
            choices[_nextToGo] = [.. alphas];
            return _nextToGo;
        }
    }
}
