#!/usr/bin/python3
"""Makes the four sounds of the till (ui.md, 2.6) out of their description in tokens.json.

    build_sounds.py --tokens resources/tokens.json --to <folder>

Each sound is one or two short tones. They are sine waves with soft edges: a tone that starts or
stops at full level clicks, and a click is what a failed scan must not be mistaken for.
"""

import argparse
import array
import json
import math
import pathlib
import sys
import wave

SAMPLES_PER_SECOND = 44100
EDGE_MS = 5
LEVEL_MAX = 32767
FILES = {
    "scanOk": "scan-ok.wav",
    "scanFail": "scan-fail.wav",
    "attention": "attention.wav",
    "payOk": "pay-ok.wav",
}


def count(milliseconds):
    return SAMPLES_PER_SECOND * milliseconds // 1000


def tone(hertz, milliseconds, gain):
    total, edge = count(milliseconds), count(EDGE_MS)
    for at in range(total):
        near = min(at, total - 1 - at, edge) / edge
        level = gain * math.sin(math.pi / 2 * near) ** 2
        yield round(LEVEL_MAX * level * math.sin(2 * math.pi * hertz * at / SAMPLES_PER_SECOND))


def samples(sound):
    waves = array.array("h")
    for place, (hertz, milliseconds) in enumerate(zip(sound["hz"], sound["ms"], strict=True)):
        if place > 0:
            waves.extend([0] * count(sound["gap"]))
        waves.extend(tone(hertz, milliseconds, sound["gain"]))
    if sys.byteorder == "big":
        waves.byteswap()
    return waves.tobytes()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--tokens", type=pathlib.Path, required=True)
    arguments.add_argument("--to", dest="target", type=pathlib.Path, required=True)
    chosen = arguments.parse_args()
    chosen.target.mkdir(parents=True, exist_ok=True)
    sounds = json.loads(chosen.tokens.read_text(encoding="utf-8"))["sound"]
    if sounds.keys() != FILES.keys():
        sys.exit(f"{chosen.tokens}: expected the sounds {sorted(FILES)}, found {sorted(sounds)}")
    for name, file in FILES.items():
        with wave.open(str(chosen.target / file), "wb") as written:
            written.setnchannels(1)
            written.setsampwidth(2)
            written.setframerate(SAMPLES_PER_SECOND)
            written.writeframes(samples(sounds[name]))


if __name__ == "__main__":
    main()
