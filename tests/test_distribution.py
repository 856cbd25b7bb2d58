"""Several workers share the tests by file: what a file's tests share is made once."""

from types import SimpleNamespace
from typing import Any

from tests.conftest import pytest_xdist_make_scheduler

COLLECTED = [
    "tests/api/test_a.py::test_one",
    "tests/api/test_a.py::test_other",
    "tests/api/test_a.py::test_of[a::b]",
    "tests/engine/test_b.py::test_one",
    "tests/engine/test_b.py::test_other",
    "tests/browser/test_c.py::test_one",
    "tests/browser/test_c.py::test_other",
]


class Worker:
    """A worker that keeps what it is given."""

    shutting_down = False

    def __init__(self, name: str) -> None:
        self.gateway = SimpleNamespace(id=name)
        self.given: list[list[str]] = []

    def send_runtest_some(self, places: list[int]) -> None:
        self.given.append([COLLECTED[place] for place in places])

    def shutdown(self) -> None:
        self.shutting_down = True


def test_a_file_is_one_worker_s_but_the_browser_s_come_one_by_one() -> None:
    option = SimpleNamespace(loadscopereorder=True)
    config: Any = SimpleNamespace(option=option, getvalue=lambda _: ["2*popen"], hook=None)
    scheduler = pytest_xdist_make_scheduler(config, None)
    workers: list[Any] = [Worker("first"), Worker("second")]
    for worker in workers:
        scheduler.add_node(worker)
        scheduler.add_node_collection(worker, COLLECTED)
    scheduler.schedule()
    assert [worker.given[0] for worker in workers] == [COLLECTED[:3], COLLECTED[3:5]]
    for place, nodeid in enumerate(COLLECTED):
        worker = next(one for one in workers if any(nodeid in given for given in one.given))
        scheduler.mark_test_complete(worker, place)
    singly = [given for worker in workers for given in worker.given[1:]]
    assert sorted(singly) == [[nodeid] for nodeid in COLLECTED[5:]]
