namespace OpenVinoGenAI;

/// <summary>The kinds of scheduler (official: <c>Scheduler.Type</c>; its <c>LMS_DISCRETE</c> is another name of <see cref="Ddim"/>).</summary>
public enum SchedulerType
{
    /// <summary>The one that the config names.</summary>
    Auto = 0,

    /// <summary>For latent consistency models, which need few steps.</summary>
    Lcm = 1,

    /// <summary>Denoising diffusion implicit models.</summary>
    Ddim = 2,

    /// <summary>Euler's method.</summary>
    EulerDiscrete = 3,

    /// <summary>Euler's method for flow matching (SD3, FLUX).</summary>
    FlowMatchEulerDiscrete = 4,

    /// <summary>Pseudo numerical methods. The config needs <c>skip_prk_steps: true</c>.</summary>
    Pndm = 5,

    /// <summary>Euler's method with fresh noise at each step.</summary>
    EulerAncestralDiscrete = 6,
}
