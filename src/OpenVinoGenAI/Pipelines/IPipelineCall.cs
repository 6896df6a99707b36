using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// One call of a pipeline: its input, which was read when the call was made, and the native function that takes it. A new kind of input is
/// a new type of call; a new pipeline is its native functions, its calls and its public class.
/// </summary>
/// <remarks>The members are called in their order here, one after the other, inside the pipeline's gate.</remarks>
internal interface IPipelineCall<in TNative, TConfig, TNativeConfig, TCallbacks, out TResult>
    where TConfig : class
    where TCallbacks : CallbackAdapter
{
    /// <summary>Converts the input where that takes time, before anything else.</summary>
    void Prepare()
    {
    }

    /// <summary>Checks the call against the options that it will run with, and makes its callbacks; <see langword="null"/> for none.</summary>
    /// <exception cref="InvalidConfigurationException">The call cannot run with an option.</exception>
    TCallbacks? CreateCallbacks(ResolvedConfig<TConfig, TNativeConfig> config, CallContext context);

    /// <summary>Calls the native function.</summary>
    TResult Invoke(TNative native, ResolvedConfig<TConfig, TNativeConfig> config, TCallbacks? callbacks);
}
