"""Writes files/gb18030.bin, the table with which the program decodes GB18030, from Python's own codec.

    python3 Sources/EmbeddedData/generators/gb18030.py

Layout, all numbers little-endian UInt16:
  126 × 190 code points of the two-byte codes: first byte 0x81…0xFE, second 0x40…0x7E, 0x80…0xFE; 0 where there is none;
  then pairs (linear index, code point) that begin the runs of the four-byte codes of the basic plane, ascending. The
  linear index of the code a b c d is (((a-0x81)*10 + b-0x30)*126 + c-0x81)*10 + d-0x30; code point 0 begins a gap.
The four-byte codes outside the basic plane are linear from 90308130 = U+10000 on and need no table.
"""

import pathlib
import struct

out = bytearray()


def decoded(code):
    try:
        text = bytes(code).decode("gb18030")
    except UnicodeDecodeError:
        return 0
    return ord(text) if len(text) == 1 else 0


for first in range(0x81, 0xFF):
    for second in [*range(0x40, 0x7F), *range(0x80, 0xFF)]:
        out += struct.pack("<H", decoded([first, second]))

expected = None
for index in range(4 * 10 * 126 * 10):
    rest, d = divmod(index, 10)
    rest, c = divmod(rest, 126)
    a, b = divmod(rest, 10)
    point = decoded([0x81 + a, 0x30 + b, 0x81 + c, 0x30 + d])
    if point != expected:
        out += struct.pack("<HH", index, point)
    expected = point + 1 if point else 0

path = pathlib.Path(__file__).parent.parent / "files" / "gb18030.bin"
path.write_bytes(out)
print(path.name, len(out), "bytes,", (len(out) - 126 * 190 * 2) // 4, "runs")
