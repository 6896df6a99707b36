"""The official Python API's side of the comparison. The workloads are those of native/tests/benchmark and Serve/Workloads.cs.

    official.py serve MODELS SPEECH IMAGE WIDTH HEIGHT
        SPEECH: 16 kHz samples as 32-bit floats; IMAGE: RGB bytes. Answers each line of standard input, the name of a workload, with
        a line "TOTAL FIRST_TOKEN" in seconds.
    official.py first MODEL
        Prints the first piece of an answer, and ends.
"""

import sys
import time

import openvino_genai

DEVICE = "CPU"
PROMPT = "Count from 1 to 30."
RUNNING = openvino_genai.StreamingStatus.RUNNING


class FirstTokenStreamer(openvino_genai.StreamerBase):
    def __init__(self):
        super().__init__()
        self.seconds = -1.0
        self.started = time.perf_counter()

    def write(self, token):
        if self.seconds < 0:
            self.seconds = time.perf_counter() - self.started
        return RUNNING

    def end(self):
        pass


def greedy(tokens):
    config = openvino_genai.GenerationConfig()
    config.max_new_tokens = tokens
    config.ignore_eos = True
    config.do_sample = False
    return config


def measure(work):
    started = time.perf_counter()
    work()
    return time.perf_counter() - started, -1.0


def measure_tokens(work):
    streamer = FirstTokenStreamer()
    total, _ = measure(lambda: work(streamer))
    return total, streamer.seconds


def step_together(pipe, prompt, requests, config):
    handles = [pipe.add_request(i, prompt, config) for i in range(requests)]
    tokens = 0
    while pipe.has_non_finished_requests():
        pipe.step()
        for handle in handles:
            if handle.can_read():
                tokens += sum(len(output.generated_ids) for output in handle.read().values())
    if tokens != requests * config.max_new_tokens:
        raise RuntimeError(f"{requests} requests gave {tokens} tokens")


def make_workloads(models, speech, image, width, height):
    import numpy
    import openvino

    samples = numpy.fromfile(speech, numpy.float32)
    image = openvino.Tensor(numpy.fromfile(image, numpy.uint8).reshape(1, int(height), int(width), 3))
    llm = openvino_genai.LLMPipeline(f"{models}/tiny-chat", DEVICE)
    whisper = openvino_genai.WhisperPipeline(f"{models}/tiny-whisper", DEVICE)
    vlm = openvino_genai.VLMPipeline(f"{models}/tiny-vlm", DEVICE)
    painter = openvino_genai.Text2ImagePipeline(f"{models}/tiny-sd", DEVICE)
    text = greedy(128)
    answer = greedy(16)
    speech_config = whisper.get_generation_config()
    speech_config.return_timestamps = True
    question = "What is in the image?"
    batching = openvino_genai.ContinuousBatchingPipeline(f"{models}/tiny-chat", openvino_genai.SchedulerConfig(), DEVICE)
    prompt = batching.get_tokenizer().encode(PROMPT).input_ids
    batch = greedy(64)

    def together(requests):
        return lambda: measure(lambda: step_together(batching, prompt, requests, batch))

    return {
        "load": lambda: measure(lambda: openvino_genai.LLMPipeline(f"{models}/tiny-chat", DEVICE)),
        "text": lambda: measure(lambda: llm.generate(PROMPT, text)),
        "pieces": lambda: measure(lambda: llm.generate(PROMPT, text, lambda piece: RUNNING)),
        "tokens": lambda: measure_tokens(lambda streamer: llm.generate(PROMPT, text, streamer)),
        "speech": lambda: measure(lambda: whisper.generate(samples, speech_config)),
        "vision": lambda: measure_tokens(
            lambda streamer: vlm.generate(question, images=[image], generation_config=answer, streamer=streamer)
        ),
        **{f"batch-{requests}": together(requests) for requests in (1, 8, 32, 64)},
        "image": lambda: measure(
            lambda: painter.generate("a red circle", num_inference_steps=10, guidance_scale=4.0, rng_seed=1)
        ),
    }


def serve(*arguments):
    workloads = make_workloads(*arguments)
    print("ready", flush=True)
    for line in sys.stdin:
        print(*workloads[line.strip()](), flush=True)


def print_first_piece(model):
    def streamer(piece):
        if not piece:
            return RUNNING
        print(piece, flush=True)
        return openvino_genai.StreamingStatus.STOP

    openvino_genai.LLMPipeline(model, DEVICE).generate(PROMPT, greedy(16), streamer)


if __name__ == "__main__":
    {"serve": serve, "first": print_first_piece}[sys.argv[1]](*sys.argv[2:])
