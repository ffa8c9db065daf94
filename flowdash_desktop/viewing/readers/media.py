"""How long a sound or a film lasts, by what its head says. Nothing of it is decoded."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from pathlib import Path
from typing import IO

from flowdash_desktop.viewing.messages import MediaFacts

_CONTAINERS = {
    "mp4": "MP4", "quicktime": "QuickTime", "wav": "WAV", "avi": "AVI", "flac": "FLAC", "ogg": "Ogg", "mp3": "MP3",
    "matroska": "Matroska", "midi": "MIDI", "asf": "ASF", "amr": "AMR", "riff": "RIFF",
}  # fmt: skip
_MOST_SECONDS = 1e6
_MOST_BOXES = 1_000
_TAIL_BYTES = 65_536


def media_facts(path: Path, type_name: str) -> MediaFacts:
    """What is known of a sound or a film.

    Args:
        path: the file.
        type_name: its type, by its content.

    Raises:
        OSError: it can't be read.
    """
    reader = _READERS.get(type_name)
    seconds = None
    if reader is not None:
        with path.open("rb") as file:
            try:
                seconds = reader(file)
            except (struct.error, ZeroDivisionError, OverflowError, ValueError):
                seconds = None
    if seconds is not None and not (math.isfinite(seconds) and 0 < seconds < _MOST_SECONDS):
        seconds = None
    return MediaFacts(_CONTAINERS.get(type_name, type_name), seconds)


def _mp4_seconds(file: IO[bytes]) -> float | None:
    """The duration stands in ``mvhd``, the first box within ``moov``."""
    for _ in range(_MOST_BOXES):
        head = file.read(8)
        if len(head) < 8:
            return None
        size, name = struct.unpack(">I4s", head)
        head_size = 8
        if size == 1:
            size, head_size = struct.unpack(">Q", file.read(8))[0], 16
        if name == b"moov":
            continue  # its boxes come next
        if name == b"mvhd":
            return _mvhd_seconds(file.read(32))
        if size < head_size:
            return None
        file.seek(size - head_size, 1)
    return None


def _mvhd_seconds(box: bytes) -> float:
    scale, length = struct.unpack_from(">IQ", box, 20) if box[0] == 1 else struct.unpack_from(">II", box, 12)
    return float(length / scale)


def _wav_seconds(file: IO[bytes]) -> float | None:
    file.seek(12)
    rate = 0
    for _ in range(_MOST_BOXES):
        name, size = struct.unpack("<4sI", file.read(8))
        if name == b"fmt ":
            rate = struct.unpack_from("<I", file.read(size), 8)[0] if size <= _TAIL_BYTES else 0
        elif name == b"data":
            return float(size / rate)
        else:
            file.seek(size + size % 2, 1)
    return None


def _avi_seconds(file: IO[bytes]) -> float | None:
    head = file.read(1024)
    offset = head.find(b"avih")
    if offset < 0:
        return None
    micros, frames = struct.unpack_from("<I", head, offset + 8)[0], struct.unpack_from("<I", head, offset + 24)[0]
    return float(micros * frames / 1e6)


def _flac_seconds(file: IO[bytes]) -> float | None:
    head = file.read(26)
    bits = int.from_bytes(head[18:26], "big")
    rate, samples = bits >> 44, bits & 0xFFFFFFFFF
    return samples / rate


def _ogg_seconds(file: IO[bytes]) -> float | None:
    """The last page counts the samples."""
    head = file.read(256)
    vorbis, opus = head.find(b"\x01vorbis"), head.find(b"OpusHead")
    rate = 48_000 if opus >= 0 else struct.unpack_from("<I", head, vorbis + 12)[0] if vorbis >= 0 else 0
    file.seek(0, 2)
    file.seek(max(file.tell() - _TAIL_BYTES, 0))
    tail = file.read()
    offset = tail.rfind(b"OggS")
    return float(struct.unpack_from("<Q", tail, offset + 6)[0] / rate) if offset >= 0 else None


_READERS: dict[str, Callable[[IO[bytes]], float | None]] = {
    "mp4": _mp4_seconds,
    "quicktime": _mp4_seconds,
    "wav": _wav_seconds,
    "avi": _avi_seconds,
    "flac": _flac_seconds,
    "ogg": _ogg_seconds,
}
