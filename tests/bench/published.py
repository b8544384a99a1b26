"""Where benchmarks and scores write what they have measured: RESULTS.md, each between two marks of its own."""

from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")


def marked(name, text):
    """Return ``text`` between the marks of the command ``make name``."""
    return f"<!-- make {name} -->\n{text}\n<!-- end of make {name} -->"


def publish(name, heading, text):
    """Put ``text`` into RESULTS.md in place of what ``make name`` wrote before; under ``heading``, last, at first."""
    begin, end = marked(name, "\0").split("\n\0\n")
    before, mark, rest = RESULTS.read_text(encoding="utf-8").partition(begin)
    after = rest.partition(end)[2] if mark else "\n"
    RESULTS.write_text(f"{before}{'' if mark else f'{chr(10)}{heading}{chr(10) * 2}'}{marked(name, text)}{after}",
                       encoding="utf-8")
