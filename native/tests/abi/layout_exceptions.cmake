# Where our declarations and the recorded facts differ on purpose. Whatever differs otherwise stops the build.

# Facts without a declaration: pipelines that the C API does not offer.
set(NOT_DECLARED
    OmniPipeline
    OmniTalkerSpeechConfig
    TalkerResults
    TalkerBase
    Talker
    OmniSpeechStreamerBase
    OmniDecodedResults
    TalkerPerfMetrics
    Text2VideoPipeline
    VideoGenerationConfig
    VideoGenerationResult
    VideoGenerationPerfMetrics
    Flux2Transformer2DModel
    Flux2Transformer2DModel::Config
    Qwen3TextEncoder
    Qwen3TextEncoder::Config
    LTXVideoTransformer3DModel
    LTXVideoTransformer3DModel::Config
    AutoencoderKLLTXVideo
    AutoencoderKLLTXVideo::Config
    AdapterController)

# Declarations without facts, as "name=size". The sizes come from the library's code: its deleting destructors.
# Those without a size never meet the library.
set(NOT_IN_FACTS
    Llama3PythonicToolParser=16
    Llama3JsonToolParser=16
    AdaptersProperty=) # only makes pairs of a name and an ov::Any

# Enumerators without facts, as "name=value".
set(ENUMERATORS_NOT_IN_FACTS)

# Records whose recorded alignment cannot be true.
set(WRONG_ALIGNMENT)

# Offsets of reference members cannot be asked for; the size of the record holds them.
set(REFERENCE_MEMBERS PipelineMetrics::kv_cache_size_in_bytes)

# Records whose private members are declared only so that their size is right: nothing compiled here looks into them.
set(OPAQUE AutoencoderKL CLIPTextModel UNet2DConditionModel T5EncoderModel SD3Transformer2DModel FluxTransformer2DModel ReasoningParser
    ReasoningIncrementalParser)
