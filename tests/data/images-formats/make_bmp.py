"""Writes the kinds of BMP that ImageMagick 6 cannot write. Argument: a binary PPM of 8 bits."""
import struct
import sys

with open(sys.argv[1], "rb") as ppm:
    magic, size, depth = ppm.readline(), ppm.readline(), ppm.readline()
    width, height = map(int, size.split())
    data = ppm.read()
rows = [[tuple(data[(y * width + x) * 3:(y * width + x) * 3 + 3]) for x in range(width)] for y in range(height)]


def write(name, bits, compression, palette, pixels, masks=b"", top_down=False, header=40, colours=0):
    info = struct.pack("<IiiHHIIiiII", header, width, -height if top_down else height, 1, bits, compression,
                       len(pixels), 2835, 2835, colours, 0)
    info += masks if header == 40 else (masks + b"\0" * header)[:header - 40]
    offset = 14 + len(info) + len(palette)
    with open(name, "wb") as bmp:
        bmp.write(struct.pack("<2sIHHI", b"BM", offset + len(pixels), 0, 0, offset) + info + palette + pixels)


def padded(row):
    return row + b"\0" * (-len(row) % 4)


bgr = [padded(b"".join(bytes((b, g, r)) for r, g, b in row)) for row in rows]
bgrx = [b"".join(bytes((b, g, r, 7)) for r, g, b in row) for row in rows]
write("bmp_24bit_top_down.bmp", 24, 0, b"", b"".join(bgr), top_down=True)
write("bmp_32bit.bmp", 32, 0, b"", b"".join(reversed(bgrx)))
write("bmp_32bit_v4_top_down.bmp", 32, 3, b"", b"".join(bgrx), top_down=True, header=108,
      masks=struct.pack("<IIII", 0xFF0000, 0xFF00, 0xFF, 0xFF000000))
rgbx = [b"".join(bytes((9, r, g, b)) for r, g, b in row) for row in rows]
write("bmp_32bit_other_masks.bmp", 32, 3, b"", b"".join(reversed(rgbx)), masks=struct.pack("<III", 0xFF00, 0xFF0000, 0xFF000000))
x555 = [padded(b"".join(struct.pack("<H", (r >> 3) << 10 | (g >> 3) << 5 | b >> 3) for r, g, b in row)) for row in rows]
write("bmp_16bit.bmp", 16, 0, b"", b"".join(reversed(x555)))
write("bmp_os2_24bit.bmp", 24, 0, b"", b"".join(reversed(bgr)), header=64)

palette = b"".join(bytes((i * 5, 255 - i * 9, i * 17, 0)) for i in range(16))
indexes = [[(r + g + b) * 15 // 765 for r, g, b in row] for row in rows]


def nibbles(row):
    even = row + [0] * (len(row) % 2)
    return bytes(even[i] << 4 | even[i + 1] for i in range(0, len(even), 2))


write("bmp_4bit_top_down.bmp", 4, 0, palette, b"".join(padded(nibbles(row)) for row in indexes), top_down=True)
write("bmp_8bit_short_palette.bmp", 8, 0, palette, b"".join(padded(bytes(row)) for row in reversed(indexes)), colours=16)


def runs(row):
    """Splits a row into (length, value) with at most 255 each."""
    out = []
    for value in row:
        if out and out[-1][1] == value and out[-1][0] < 255:
            out[-1][0] += 1
        else:
            out.append([1, value])
    return out


def rle(pack, literal):
    coded = b""
    for number, row in enumerate(reversed(indexes)):
        if number % 4 == 3:
            coded += bytes((0, len(row))) + literal(row)
        else:
            coded += b"".join(bytes((count, pack(value))) for count, value in runs(row))
        coded += b"\0\0"
    return coded + b"\0\1"


def words(data):
    return data + b"\0" * (len(data) % 2)


write("bmp_rle4.bmp", 4, 2, palette, rle(lambda v: v << 4 | v, lambda row: words(nibbles(row))))
write("bmp_rle8_literals.bmp", 8, 1, palette, rle(lambda v: v, lambda row: words(bytes(row))), colours=16)
# steps over pixels, an early end of a row, an early end of the image
write("bmp_rle8_steps.bmp", 8, 1, palette,
      bytes((5, 3, 0, 2, 4, 2, 6, 9, 0, 0, 0, 3, 1, 2, 3, 0, 0, 0, 0, 2, 0, 5, 20, 12, 0, 1)), colours=16)
write("bmp_rle4_steps.bmp", 4, 2, palette,
      bytes((5, 0x3A, 0, 2, 4, 2, 7, 0x91, 0, 0, 0, 3, 0x12, 0x30, 0, 0, 0, 2, 0, 5, 21, 0xC4, 0, 1)))
