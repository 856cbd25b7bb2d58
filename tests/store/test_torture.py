"""Ten servers are killed in the middle of their work; `make torture` kills three hundred."""

import subprocess
import sys


def test_ten_kills_lose_nothing_that_was_acknowledged() -> None:
    command = [sys.executable, "-m", "tools.torture", "--kills", "10", "--seed", "7"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Nothing was lost in 10 kills" in done.stdout
