"""Records image_parts.json: what the parts of tiny-sd give through the official Python API.

PYTHONPATH must name the folder where the wheels of openvino and openvino_genai are unpacked. The argument is the model's folder.
"""

import base64
import json
import math
import sys
from pathlib import Path

import numpy
import openvino
import openvino_genai

MODEL = Path(sys.argv[1])
PROPERTIES = {"INFERENCE_PRECISION_HINT": "f32"}
SIDE = 64


class Ramp(openvino_genai.Generator):
    """The noise of the cases "given_noise" of t2i.json: it restarts with each tensor."""

    def __init__(self):
        super().__init__()

    def next(self):
        raise RuntimeError("only whole tensors are drawn")

    def randn_tensor(self, shape):
        noise = numpy.empty(math.prod(shape), dtype=numpy.float32)
        for i in range(noise.size):
            u = (i + 1) * 0.6180339887498949 % 1
            noise[i] = math.log(u / (1 - u)) / 1.702
        return openvino.Tensor(noise.reshape(tuple(shape)))


def test_image():
    """Columns get redder, rows greener, and squares of 8 pixels alternate in blue."""
    y, x = numpy.mgrid[0:SIDE, 0:SIDE]
    return numpy.stack([x * 4, y * 4, (x // 8 + y // 8) % 2 * 255], axis=-1).astype(numpy.uint8)


def numbers(tensor):
    return {"shape": list(tensor.shape), "values": [float(f"{value:.7g}") for value in numpy.asarray(tensor.data).flatten()]}


def pixels(tensor):
    return {"shape": list(tensor.shape), "pixels": base64.b64encode(numpy.asarray(tensor.data).tobytes()).decode("ascii")}


def main():
    vae = openvino_genai.AutoencoderKL(MODEL / "vae_encoder", MODEL / "vae_decoder", "CPU", **PROPERTIES)
    image = test_image().astype(numpy.float32) / numpy.float32(127.5) - numpy.float32(1)
    image = openvino.Tensor(numpy.ascontiguousarray(image.transpose(2, 0, 1)[None]))
    mean = numbers(vae.encode(image))
    given = vae.encode(image, Ramp())
    latent = numbers(given)
    decoded = pixels(vae.decode(given))
    seeded = numbers(vae.encode(image, openvino_genai.CppStdGenerator(42)))

    text = openvino_genai.CLIPTextModel(MODEL / "text_encoder", "CPU", **PROPERTIES)
    single = numbers(text.infer("a red circle", "", False))
    guided_tensor = text.infer("a red circle", "a blue square", True)
    guided = numbers(guided_tensor)

    unet = openvino_genai.UNet2DConditionModel(MODEL / "unet", "CPU", **PROPERTIES)
    hidden_states = openvino.Tensor(numpy.array(guided_tensor.data))
    unet.set_hidden_states("encoder_hidden_states", hidden_states)
    sample = openvino.Tensor(numpy.concatenate([given.data, given.data]))
    noise = numbers(unet.infer(sample, openvino.Tensor(numpy.array([500], dtype=numpy.int64))))

    vae_config, text_config, unet_config = vae.get_config(), text.get_config(), unet.get_config()
    golden = {
        "model": "tiny-sd",
        "device": "CPU",
        "properties": PROPERTIES,
        "openvino_genai": openvino_genai.get_version(),
        "note": "made by make_image_parts.py; the noise of 'given_noise' is that of t2i.json",
        "configs": {
            "autoencoder_kl": {
                "in_channels": vae_config.in_channels,
                "latent_channels": vae_config.latent_channels,
                "out_channels": vae_config.out_channels,
                "scaling_factor": vae_config.scaling_factor,
                "block_out_channels": list(vae_config.block_out_channels),
                "vae_scale_factor": vae.get_vae_scale_factor(),
            },
            "clip_text_model": {
                "max_position_embeddings": text_config.max_position_embeddings,
                "num_hidden_layers": text_config.num_hidden_layers,
            },
            "unet2d_condition_model": {
                "in_channels": unet_config.in_channels,
                "sample_size": unet_config.sample_size,
                "time_cond_proj_dim": unet_config.time_cond_proj_dim,
            },
        },
        "encode": {"mean": mean, "given_noise": latent, "seed_42": seeded},
        "decode": decoded,
        "text": {"single": single, "guided": guided},
        "denoise": {"timestep": 500, **noise},
    }
    (Path(__file__).parent / "image_parts.json").write_text(json.dumps(golden) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
