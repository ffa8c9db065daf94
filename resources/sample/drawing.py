"""Small pictures for the sample attachments, written as PNG without any library.

The compressor is our own and simple (fixed Huffman codes and runs only), because the bytes that
`zlib.compress` gives differ between builds of zlib, and the sample must come out the same everywhere.
"""

import itertools
import math
import struct
import zlib
from collections.abc import Callable, Sequence

Colour = tuple[int, int, int]
# How far inside a shape a point is, in pixels; negative outside.
Shape = Callable[[float, float], float]
Box = tuple[int, int, int, int]

WHITE: Colour = (255, 255, 255)
INK: Colour = (52, 64, 84)
LINE: Colour = (228, 231, 236)
_SHADES = 8
_MAX_RUN = 258


def colour(text: str) -> Colour:
    """The three channels of a `#rrggbb` colour."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


class Canvas:
    """A picture of at most 256 colours that grows its palette as it is painted on."""

    def __init__(self, width: int, height: int, ground: Colour = WHITE) -> None:
        self.width = width
        self.height = height
        self._palette: dict[Colour, int] = {ground: 0}
        self._rows = [bytearray(width) for _ in range(height)]

    def fill(self, left: int, top: int, width: int, height: int, ink: Colour) -> None:
        """Paint a rectangle in whole pixels; what lies outside the picture is left out."""
        index = self._index(ink)
        first, last = max(0, left), min(self.width, left + width)
        for row in self._rows[max(0, top) : max(0, min(self.height, top + height))]:
            row[first:last] = bytes([index]) * max(0, last - first)

    def paint(self, shape: Shape, ink: Colour, box: Box | None = None) -> None:
        """Paint a shape with smooth edges over what is there; with a box, only within it."""
        left, top, right, bottom = box or (0, 0, self.width, self.height)
        names = list(self._palette)
        for y in range(max(0, top), min(self.height, bottom)):
            row = self._rows[y]
            for x in range(max(0, left), min(self.width, right)):
                cover = shape(x + 0.5, y + 0.5) + 0.5
                if cover <= 0:
                    continue
                if row[x] >= len(names):
                    names = list(self._palette)
                row[x] = self._index(_mix(names[row[x]], ink, min(1.0, cover)))

    def trace(self, points: Sequence[tuple[float, float]], width: float, ink: Colour) -> None:
        """Paint a line through the points, `width` pixels wide, with round ends."""
        reach = math.ceil(width / 2) + 1
        for start, end in itertools.pairwise(points):
            (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
            box = (int(left) - reach, int(top) - reach, int(right) + reach + 1, int(bottom) + reach + 1)
            self.paint(_segment(start, end, width), ink, box)

    def png(self) -> bytes:
        """The picture as the bytes of a PNG file."""
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 3, 0, 0, 0)
        palette = b"".join(bytes(entry) for entry in self._palette)
        lines = bytearray()
        above = bytes(self.width)
        for row in self._rows:
            # Filter "Up": rows that repeat become runs of zeros, which is all the compressor looks for.
            lines.append(2)
            lines += bytes((here - over) & 0xFF for here, over in zip(row, above, strict=True))
            above = bytes(row)
        parts = [(b"IHDR", header), (b"PLTE", palette), (b"IDAT", _zlib_stream(bytes(lines))), (b"IEND", b"")]
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)

    def _index(self, ink: Colour) -> int:
        index = self._palette.setdefault(ink, len(self._palette))
        if index > 255:
            raise ValueError("a picture has at most 256 colours")
        return index


def disc(x: float, y: float, radius: float) -> Shape:
    """A filled circle."""
    return lambda px, py: radius - math.hypot(px - x, py - y)


def ring(x: float, y: float, radius: float, width: float) -> Shape:
    """A circle's line, `width` pixels wide."""
    return lambda px, py: width / 2 - abs(math.hypot(px - x, py - y) - radius)


def diamond(x: float, y: float, radius: float) -> Shape:
    """A square standing on a corner."""
    return lambda px, py: (radius - abs(px - x) - abs(py - y)) / math.sqrt(2)


def rounded(left: float, top: float, width: float, height: float, radius: float) -> Shape:
    """A rectangle with round corners."""
    half_w, half_h = width / 2 - radius, height / 2 - radius
    mid_x, mid_y = left + width / 2, top + height / 2

    def inside(px: float, py: float) -> float:
        over_x, over_y = abs(px - mid_x) - half_w, abs(py - mid_y) - half_h
        return radius - math.hypot(max(over_x, 0.0), max(over_y, 0.0)) - min(max(over_x, over_y), 0.0)

    return inside


def _segment(start: tuple[float, float], end: tuple[float, float], width: float) -> Shape:
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    length = along_x * along_x + along_y * along_y

    def inside(px: float, py: float) -> float:
        share = ((px - start[0]) * along_x + (py - start[1]) * along_y) / length if length else 0.0
        share = max(0.0, min(1.0, share))
        return width / 2 - math.hypot(px - start[0] - share * along_x, py - start[1] - share * along_y)

    return inside


def _mix(under: Colour, over: Colour, cover: float) -> Colour:
    share = round(cover * _SHADES) / _SHADES
    red, green, blue = (round(low + (high - low) * share) for low, high in zip(under, over, strict=True))
    return red, green, blue


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


class _Bits:
    """Bits packed from the low end, as deflate wants them."""

    def __init__(self) -> None:
        self.out = bytearray()
        self._held = 0
        self._count = 0

    def add(self, value: int, count: int) -> None:
        self._held |= value << self._count
        self._count += count
        while self._count >= 8:
            self.out.append(self._held & 0xFF)
            self._held >>= 8
            self._count -= 8

    def add_code(self, code: int, count: int) -> None:
        """Huffman codes go in with their high bit first."""
        self.add(int(f"{code:0{count}b}"[::-1], 2), count)

    def finish(self) -> bytes:
        if self._count:
            self.out.append(self._held & 0xFF)
        return bytes(self.out)


def _zlib_stream(data: bytes) -> bytes:
    """`data` as one zlib stream of a single block with the fixed codes (RFC 1950 and 1951)."""
    bits = _Bits()
    bits.add(0b011, 3)
    at = 0
    while at < len(data):
        run = 0
        if at:
            while run < _MAX_RUN and at + run < len(data) and data[at + run] == data[at - 1]:
                run += 1
        if run >= 3:
            _add_run(bits, run)
            at += run
        else:
            _add_symbol(bits, data[at])
            at += 1
    _add_symbol(bits, 256)
    return b"\x78\x01" + bits.finish() + struct.pack(">I", zlib.adler32(data))


def _add_symbol(bits: _Bits, symbol: int) -> None:
    if symbol < 144:
        bits.add_code(0x30 + symbol, 8)
    elif symbol < 256:
        bits.add_code(0x190 + symbol - 144, 9)
    elif symbol < 280:
        bits.add_code(symbol - 256, 7)
    else:
        bits.add_code(0xC0 + symbol - 280, 8)


def _add_run(bits: _Bits, length: int) -> None:
    """Repeat the byte before, `length` times: a match at distance 1."""
    if length == _MAX_RUN:
        _add_symbol(bits, 285)
    elif length < 11:
        _add_symbol(bits, 254 + length)
    else:
        extra = (length - 3).bit_length() - 3
        step = (length - 3) >> extra
        _add_symbol(bits, 257 + 4 * extra + step)
        bits.add((length - 3) & ((1 << extra) - 1), extra)
    bits.add_code(0, 5)
