# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the model card of the plate network: card.md with the network's facts and the measured figures put in."""
import hashlib
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
NETWORK = os.path.join(HERE, "..", "src", "main", "resources", "sable", "models", "sable_plates.onnx")


def main():
    with open(NETWORK, "rb") as f:
        network = f.read()
    with open(sys.argv[1], encoding="utf-8") as f:
        figures = f.read().strip()
    with open(os.path.join(HERE, "card.md"), encoding="utf-8") as f:
        card = f.read()
    facts = {"SHA256": hashlib.sha256(network).hexdigest(), "BYTES": "{:,}".format(len(network)), "FIGURES": figures}
    for name, value in facts.items():
        card = card.replace("{%s}" % name, value)
    sys.stdout.write(card)


if __name__ == "__main__":
    main()
