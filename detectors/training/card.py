# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a network's model card: its text in cards/ with the catalogue's facts and the measured figures put in."""
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
MAIN = os.path.join(HERE, "..", "src", "main")


def facts(name):
    """File name, SHA-256 and, where the network lies in the jar, its size."""
    with open(os.path.join(MAIN, "java", "sable", "detectors", "models", "Catalogue.java"), encoding="utf-8") as f:
        found = re.search(r'"%s",\s*"[a-z]+",\s*"([^"]+)",\s*"([0-9a-f]{64})",\s*"([^"]+)"' % re.escape(name), f.read())
    if not found:
        raise SystemExit("the catalogue has no " + name)
    file, digest, licence = found.groups()
    embedded = os.path.join(MAIN, "resources", "sable", "models", file)
    size = "{:,}".format(os.path.getsize(embedded)) if os.path.exists(embedded) else ""
    return {"FILE": file, "SHA256": digest, "LICENCE": licence, "BYTES": size}


def main():
    name = sys.argv[1]
    with open(os.path.join(HERE, "cards", name + ".md"), encoding="utf-8") as f:
        card = f.read()
    values = facts(name)
    figures = []
    for file in sys.argv[2:]:
        with open(file, encoding="utf-8") as f:
            figures.append(f.read().strip())
    values["FIGURES"] = "\n\n".join(figures)
    for key, value in values.items():
        card = card.replace("{%s}" % key, value)
    sys.stdout.write(card)


if __name__ == "__main__":
    main()
