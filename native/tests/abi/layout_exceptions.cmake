# Where our declarations and the recorded facts differ on purpose. Whatever differs otherwise stops the build.

# Facts without a declaration: pipelines that the C API does not offer.
set(NOT_DECLARED
    TextEmbeddingPipeline
    TextEmbeddingPipeline::Config
    TextEmbeddingPipeline::PoolingType
    TextRerankPipeline
    TextRerankPipeline::Config
    Text2SpeechPipeline
    SpeechGenerationConfig
    Text2SpeechDecodedResults
    SpeechGenerationPerfMetrics)

# Declarations without facts, as "name=size". The sizes come from the library's code: its deleting destructors for the
# parsers, its copy constructors for the parts of a picture pipeline. Those without a size never meet the library.
set(NOT_IN_FACTS
    AdaptiveRKVConfig=16 # the gap that CacheEvictionConfig leaves for it
    ReasoningParser=16
    DeepSeekR1ReasoningParser=16
    Phi4ReasoningParser=16
    Llama3PythonicToolParser=16
    Llama3JsonToolParser=16
    ReasoningIncrementalParser=24
    DeepSeekR1ReasoningIncrementalParser=24
    Phi4ReasoningIncrementalParser=24
    AutoencoderKL=152
    AutoencoderKL::Config=56
    CLIPTextModel=104
    CLIPTextModel::Config=16
    UNet2DConditionModel=80
    UNet2DConditionModel::Config=24
    VLMPipelineBase=8 # the base of VLMPipeline, which has one more pointer pair
    AdaptersProperty=) # only makes pairs of a name and an ov::Any

# Enumerators without facts; the official Python module has the same value.
set(ENUMERATORS_NOT_IN_FACTS SparseAttentionMode::XATTENTION=1)

# The facts give alignment 16, but 168 bytes for the derived class are no multiple of 16: they cannot both be true.
set(WRONG_ALIGNMENT TextStreamer TextParserStreamer)

# Offsets of reference members cannot be asked for; the size of the record holds them.
set(REFERENCE_MEMBERS PipelineMetrics::kv_cache_size_in_bytes)
