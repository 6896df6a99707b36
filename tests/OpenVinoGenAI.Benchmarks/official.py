"""The official Python API's side of the comparison: answers each line of standard input, "NAME", with the seconds that it took.

    PYTHONPATH=FOLDER_OF_UNPACKED_WHEELS python3 official.py MODELS WAV
"""

import sys
import time
import wave

import numpy
import openvino_genai

models, recording = sys.argv[1:]
with wave.open(recording) as file:
    samples = numpy.frombuffer(file.readframes(file.getnframes()), numpy.int16).astype(numpy.float32) / 32768
samples = samples.tolist()

llm = openvino_genai.LLMPipeline(f"{models}/tiny-chat", "CPU")
whisper = openvino_genai.WhisperPipeline(f"{models}/tiny-whisper", "CPU")
painter = openvino_genai.Text2ImagePipeline(f"{models}/tiny-sd", "CPU")

work = {
    "text": lambda: llm.generate("Count from 1 to 30.", max_new_tokens=128, ignore_eos=True),
    "speech": lambda: whisper.generate(samples, return_timestamps=True),
    "picture": lambda: painter.generate("a red circle", num_inference_steps=10, guidance_scale=4.0, rng_seed=1),
}
print("ready", flush=True)
for line in sys.stdin:
    started = time.perf_counter()
    work[line.strip()]()
    print(time.perf_counter() - started, flush=True)
