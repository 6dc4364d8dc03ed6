"""Makes the zip files of the tests with Python's own zlib and zipfile. usage: python3 make_zip.py"""
import io
import random
import struct
import zipfile
import zlib
from pathlib import Path

HERE = Path(__file__).parent
WHEN = (1980, 1, 1, 0, 0, 0)


def text(size: int) -> bytes:
    """Rows as of a sheet, with repetitions near and as far away as DEFLATE reaches."""
    rng = random.Random(6)
    words = ["绩效目标", "自评得分", "<c r=\"A1\" t=\"s\">", "产出指标", "98.5", "满意度指标", "\n", "，"]
    block = "".join(rng.choice(words) for _ in range(9000)).encode()[:32768]
    noise = bytes(rng.randrange(256) for _ in range(3000))
    return (block + noise + block)[:size]


def entry(name: bytes, data: bytes, packed: bytes, method: int = 8, flags: int = 0) -> tuple[bytes, bytes]:
    """An entry and its line of the directory, without its place."""
    crc = zlib.crc32(data)
    fields = struct.pack("<HHHHHIIIHH", 20, flags, method, 0, 0x21, crc, len(packed), len(data), len(name), 0)
    local = b"PK\3\4" + fields + name + packed
    central = b"PK\1\2" + struct.pack("<H", 20) + fields + struct.pack("<HHHI", 0, 0, 0, 0)
    return local, central + b"%OFFSET%" + name


def archive(*entries: tuple[bytes, bytes]) -> bytes:
    out, directory = b"", b""
    for local, central in entries:
        directory += central.replace(b"%OFFSET%", struct.pack("<I", len(out)))
        out += local
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(out), 0)
    return out + directory + b"PK\5\6" + end


def packed(data: bytes, level: int = 6, strategy: int = zlib.Z_DEFAULT_STRATEGY) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 8, strategy)
    return packer.compress(data) + packer.flush()


def write(name: str, data: bytes) -> None:
    (HERE / name).write_bytes(data)


class Pipe(io.RawIOBase):
    """What cannot go back, so that zipfile writes sizes behind the data."""

    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.data += bytes(data)
        return len(data)


def main() -> None:
    long, short = text(70000), text(900)
    write("deflate.zip", archive(
        entry(b"level-0", short, packed(short, 0)),
        entry(b"level-1", long, packed(long, 1)),
        entry(b"level-9", long, packed(long, 9)),
        entry(b"fixed", short, packed(short, 6, zlib.Z_FIXED)),
        entry(b"huffman-only", short, packed(short, 6, zlib.Z_HUFFMAN_ONLY)),
        entry(b"run-length", short, packed(short, 6, zlib.Z_RLE)),
        entry(b"one-byte", b"a" * 5000, packed(b"a" * 5000)),
        entry(b"empty", b"", packed(b"")),
        entry(b"stored", short, short, 0),
        entry(b"bzip2", short, short, 12),
        entry(b"locked", short, packed(short), 8, 1),
    ))

    def info(name: str) -> zipfile.ZipInfo:
        result = zipfile.ZipInfo(name, WHEN)
        result.compress_type = zipfile.ZIP_DEFLATED
        return result

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w") as file:
        file.writestr(info("xl/工作表.xml"), short)
        file.writestr(info("b.xml"), b"<b/>")
    write("descriptor.zip", pipe.data)

    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as file:
        file.comment = "金额单位：万元 PK\5\6".encode()
        for name, data in (("a.xml", short), ("b.xml", b"<b/>")):
            with file.open(info(name), "w", force_zip64=True) as entry_file:
                entry_file.write(data)
    write("zip64.zip", large_end(memory.getvalue()))

    name = "绩效\\自评表.xml".encode("gbk")
    write("gbk.zip", archive(entry(name, short, packed(short)), entry("部门整体\\.xml".encode("gbk"), b"x", b"x", 0)))


def large_end(data: bytes) -> bytes:
    """The file with an end record of sizes of eight bytes, as in files of more than 4 GB, behind bytes that do not belong to it."""
    at = data.rindex(b"PK\5\6", 0, data.rindex(b"PK\5\6"))
    count, size, start = struct.unpack("<HII", data[at + 10:at + 20])
    central = struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, size, start)
    record = b"PK\6\6" + central
    pointer = b"PK\6\7" + struct.pack("<IQI", 0, at, 1)
    end = b"PK\5\6" + struct.pack("<HHHHII", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF) + data[at + 20:]
    return b"#!/bin/sh\n" + data[:at] + record + pointer + end


main()
