"""How long a command takes and how much memory it holds together with the processes it starts (Linux)."""

import json
import os
import subprocess
import sys
import threading
import time
from typing import Any, Dict, List, Mapping, NamedTuple, Sequence

EVERY = 0.05
"""Seconds between two looks at the memory; longer when a look itself takes long."""


class Measure(NamedTuple):
    """``seconds`` of the whole process, ``peak`` MB of it and its children, ``told``: its last line, if JSON."""

    seconds: float
    peak: float
    told: Dict[str, Any]


def measure(command: Sequence[str], environment: Mapping[str, str]) -> Measure:
    """Run ``command`` to its end; SystemExit with its messages when it fails."""
    began = time.monotonic()
    process = subprocess.Popen(command, env=dict(environment), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    memory = _Memory(process.pid)
    memory.start()
    try:
        out, err = process.communicate()
    except BaseException:
        process.kill()
        raise
    finally:
        seconds = time.monotonic() - began
        memory.over.set()
        memory.join()
    if process.returncode:
        sys.exit("{} failed ({}):\n{}\n{}".format(" ".join(command[:3]), process.returncode, out[-2000:], err[-4000:]))
    lines = out.strip().splitlines()
    told = json.loads(lines[-1]) if lines and lines[-1].startswith("{") else {}
    return Measure(seconds, memory.peak, told)


class _Memory(threading.Thread):
    """Samples the proportional memory (PSS: a page that two processes share counts once) of a process tree."""

    def __init__(self, pid: int):
        super().__init__(daemon=True)
        self.pid, self.peak, self.over = pid, 0.0, threading.Event()

    def run(self) -> None:
        pause = EVERY
        while not self.over.wait(pause):
            began = time.monotonic()
            self.peak = max(self.peak, sum(map(_megabytes, _tree(self.pid))))
            pause = max(EVERY, 10 * (time.monotonic() - began))


def _tree(pid: int) -> List[int]:
    """Return a process and all that descend from it."""
    found, open_ = [], [pid]
    while open_:
        pid = open_.pop()
        found.append(pid)
        try:
            threads = os.listdir(f"/proc/{pid}/task")
            for thread in threads:
                with open(f"/proc/{pid}/task/{thread}/children") as children:
                    open_ += map(int, children.read().split())
        except OSError:
            continue
    return found


def _megabytes(pid: int) -> float:
    try:
        with open(f"/proc/{pid}/smaps_rollup") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    except (OSError, StopIteration):
        return 0.0
