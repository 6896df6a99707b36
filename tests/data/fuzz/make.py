#!/usr/bin/env python3
"""Writes the corpora next to it, always the same bytes: one small file for each form that a reader tells apart."""
import json
import pathlib
import struct
import zlib

HERE = pathlib.Path(__file__).parent


def write(name, content):
    path = HERE / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def chunk(name, content, claimed=None):
    return name + struct.pack("<I", len(content) if claimed is None else claimed) + content + b"\0" * (len(content) % 2)


def wav(tag, bits, data, channels=1, before=b"", extra=b""):
    block = channels * bits // 8
    form = struct.pack("<HHIIHH", tag, channels, 16000, 16000 * block, block, bits) + extra
    body = b"WAVE" + before + chunk(b"fmt ", form) + chunk(b"data", data)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def extensible(subformat, bits):
    return struct.pack("<HHIH", 22, bits, 4, subformat) + bytes.fromhex("000000001000800000aa00389b71")


def write_wav():
    ramp = bytes(range(0, 240, 2))
    write("wav/u8.wav", wav(1, 8, ramp))
    write("wav/s16_stereo.wav", wav(1, 16, ramp, channels=2))
    write("wav/s24.wav", wav(1, 24, ramp))
    write("wav/s32.wav", wav(1, 32, ramp))
    write("wav/f32.wav", wav(3, 32, struct.pack("<30f", *(i / 30 for i in range(30)))))
    write("wav/f64.wav", wav(3, 64, struct.pack("<15d", *(i / 15 for i in range(15)))))
    write("wav/extensible_s16.wav", wav(0xFFFE, 16, ramp, extra=extensible(1, 16)))
    write("wav/extensible_f32.wav", wav(0xFFFE, 32, struct.pack("<30f", *([0.25] * 30)), extra=extensible(3, 32)))
    write("wav/odd_list_before.wav", wav(1, 16, ramp, before=chunk(b"LIST", b"INFOISFT\1\0\0\0x")))
    write("wav/mu_law.wav", wav(7, 8, ramp))
    write("wav/data_claims_4_gb.wav", b"RIFF\xff\xff\xff\xffWAVE" + wav(1, 16, b"")[12:36] + chunk(b"data", ramp, 0xFFFFFFFF))


def safetensors(tensors, data=64):
    header = tensors if isinstance(tensors, bytes) else json.dumps(tensors).encode()
    return struct.pack("<Q", len(header)) + header + bytes(data)


def tensor(dtype, shape, begin, end):
    return {"dtype": dtype, "shape": shape, "data_offsets": [begin, end]}


def lora(rank=2, hidden=8, dtype="F32", size=4):
    name = "base_model.model.model.layers.0.self_attn.q_proj.lora_{}.weight"
    length = rank * hidden * size
    return {
        "__metadata__": {"format": "pt"},
        name.format("A"): tensor(dtype, [rank, hidden], 0, length),
        name.format("B"): tensor(dtype, [hidden, rank], length, 2 * length),
    }


def write_safetensors():
    for dtype, size in {"F32": 4, "F16": 2, "BF16": 2}.items():
        write(f"safetensors/lora_{dtype.lower()}.safetensors", safetensors(lora(dtype=dtype, size=size), 32 * size))
    kohya = {f"lora_unet_x.lora_{part}.weight": tensor("F32", [2, 2], at, at + 16) for part, at in (("down", 0), ("up", 16))}
    write("safetensors/kohya.safetensors", safetensors({**kohya, "lora_unet_x.alpha": tensor("F32", [], 32, 36)}, 36))
    write("safetensors/every_type.safetensors", safetensors(
        {name: tensor(name, [1], 8 * i, 8 * i + size) for i, (name, size) in enumerate(
            {"F64": 8, "I64": 8, "U64": 8, "I32": 4, "U32": 4, "I16": 2, "U16": 2, "I8": 1, "U8": 1, "BOOL": 1}.items())}, 80))
    write("safetensors/no_elements.safetensors", safetensors({"a": tensor("F32", [0, 4], 0, 0)}, 0))
    write("safetensors/shape_overflows.safetensors", safetensors({"a": tensor("F32", [1 << 33, 1 << 33], 0, 4)}))
    write("safetensors/type_unknown.safetensors", safetensors({"a": tensor("F3", [4], 0, 16)}))
    write("safetensors/no_shape.safetensors", safetensors({"a": {"dtype": "F32", "data_offsets": [0, 16]}}))
    write("safetensors/lone_surrogate.safetensors", safetensors(rb'{"\ud800": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}'))
    write("safetensors/type_lone_surrogate.safetensors", safetensors(rb'{"a": {"dtype": "\ud800", "shape": [1], "data_offsets": [0, 4]}}'))
    write("safetensors/name_no_utf8.safetensors", safetensors(b'{"a\xff": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}'))
    write("safetensors/name_twice.safetensors", safetensors(
        b'{"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}, "a": {"dtype": "F32", "shape": [16], "data_offsets": [0, 64]}}'))
    write("safetensors/overlap.safetensors", safetensors({"a": tensor("F32", [4], 0, 16), "b": tensor("F32", [4], 8, 24)}))


def write_json():
    write("json/empty.json", "")
    write("json/array.json", "[]")
    write("json/deep.json", "[" * 1000 + "]" * 1000)
    write("json/byte_order_mark.json", b"\xef\xbb\xbf{}")
    write("json/invalid_utf8.json", b'{"_class_name": "\xff\xfe"}')
    write("json/key_twice.json", '{"vocab_size": 1, "vocab_size": "x"}')
    write("json/lone_surrogate.json", r'{"_class_name": "\ud800", "timestep_spacing": "\udfff", "num_train_timesteps": "\ud800"}')
    write("json/whisper.json", '{"vocab_size": 9, "decoder_layers": 2, "decoder_attention_heads": 4, "max_target_positions": 448}')
    write("json/features_huge.json", '{"feature_size": 1000000, "n_fft": 400, "hop_length": 160}')
    write("json/scheduler_offset_overflows.json", '{"_class_name": "DDIMScheduler", "steps_offset": 2147483647}')
    write("json/scheduler_offset_huge.json", '{"_class_name": "DDIMScheduler", "steps_offset": 1e999}')
    write("json/scheduler_betas.json", '{"_class_name": "PNDMScheduler", "num_train_timesteps": 3, "trained_betas": [0.1, 0.2, 0.3]}')


def write_chat():
    write("chat/message.json", '{"role": "user", "content": "Hi"}')
    write("chat/parts.json", '{"role": "user", "content": [{"type": "text", "text": "Hi"}]}')
    write("chat/call.json", '{"role": "assistant", "tool_calls": [{"function": {"name": "f", "arguments": {"a": [1, 2.5, null]}}}]}')
    write("chat/role_twice.json", '{"role": "user", "role": "tool", "content": "Hi"}')
    write("chat/role_lone_surrogate.json", r'{"role": "\ud800", "content": "Hi"}')
    write("chat/content_lone_surrogate.json", r'{"role": "user", "content": "a\udc00b"}')
    write("chat/key_lone_surrogate.json", r'{"role": "user", "content": "Hi", "\ud800": 1}')
    write("chat/key_twice_inside.json", '{"role": "user", "content": {"a": 1, "a": 2}}')
    write("chat/no_object.json", "7")


def png_chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def write_images():
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0))
    data = png_chunk(b"IDAT", bytes.fromhex("7801010600f9ff000102000304") + struct.pack(">I", zlib.adler32(b"\0\1\2\0\3\4")))
    start, end = b"\x89PNG\r\n\x1a\n", png_chunk(b"IEND", b"")
    write("png/stored.png", start + head + data + end)
    write("png/no_end.png", start + head + data)
    write("png/data_before_header.png", start + data + head + end)
    write("png/gamma_and_text.png", start + head + png_chunk(b"gAMA", struct.pack(">I", 45455)) + png_chunk(b"tEXt", b"a\0b") + data + end)
    info = struct.pack("<IiiHHIIiiII", 40, 2, -2, 1, 24, 0, 0, 0, 0, 0xFFFFFFFF, 0)
    write("bmp/palette_claims_4_g.bmp", b"BM" + struct.pack("<IHHI", 70, 0, 0, 54) + info + bytes(16))
    jpeg = bytes.fromhex("ffd8ffc0000b080002000201011100")
    write("jpg/no_scan.jpg", jpeg + bytes.fromhex("ffd9"))
    write("jpg/scan_without_tables.jpg", jpeg + bytes.fromhex("ffda0008010100003f0000ffd9"))


write_wav()
write_images()
write_safetensors()
write_json()
write_chat()
