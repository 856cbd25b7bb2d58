"""What was measured of epochs is in the file, and files of the versions before can be read."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.runs import Lab
from app.runs.keeping.listing import rows
from app.runs.keeping.measures import NOTHING, packed, packed_whole, unpacked
from app.runs.past.history import Measures
from app.store import NAME, Damaged, schema
from tests.runs.past.test_held_out import SMALL, measured
from tests.runs.past.test_metrics import SMALL as COUNTED
from tests.runs.past.test_metrics import by_name
from tests.store.conftest import Again, Open

pytestmark = pytest.mark.anyio

MIXED: list[Measures] = [{"val_loss": 0.25, "val_accuracy": 1.0}, {"val_loss": 0.125}, {}, {"auc": 0.5}]


async def test_measures_are_there_again(lab: Lab, again: Again) -> None:
    run = await lab.create(SMALL)
    await lab.train(run, steps=13)
    fork = await lab.fork(run, 12, SMALL)
    await lab.train(fork)
    other = await again()
    for each in (run, fork):
        assert measured(await other.find(each.id)) == measured(each)
        assert measured(each)[0][0] is not None


async def test_metrics_count_on_in_the_epoch_that_was_under_way(lab: Lab, again: Again) -> None:
    run, whole = await lab.create(COUNTED), await lab.create(COUNTED)
    await lab.train(run, steps=13)
    await lab.train(whole)
    found = await (other := await again()).find(run.id)
    await other.train(found)
    assert by_name(found) == by_name(whole)


@pytest.mark.parametrize(("version", "lacking"), [(1, ("measures", "tables")), (2, ("measures",))])
async def test_a_file_of_each_earlier_version_is_led_on(
    lab: Lab, open_lab: Open, tmp_path: Path, version: int, lacking: tuple[str, ...]
) -> None:
    run = await lab.create(replace(SMALL, validation_split=0.0))
    await lab.train(run, epochs=1)
    older = tmp_path / "older"
    shutil.copytree(tmp_path / "data", older)
    with closing(sqlite3.connect(older / NAME, isolation_level=None)) as connection:
        for name in lacking:
            connection.execute(f"DROP TABLE {name}")
        connection.execute("UPDATE runs SET reading = ?", ("[0.5, 0.75, 0.0, null]",))
        connection.execute(f"PRAGMA user_version = {version}")
    again = open_lab(older)
    with closing(sqlite3.connect(older / NAME)) as connection:
        assert schema.version_of(connection) == schema.VERSION
        assert schema.shape_of(connection) == schema.fresh()
    told = (await rows(again.kept, [run.id]))[run.id]
    assert (told["loss"], told["accuracy"], told["val_loss"]) == (0.5, 0.75, None)
    found = await again.find(run.id)
    assert (found.config, measured(found)) == (run.config, measured(run))


def test_nothing_is_written_where_nothing_was_measured() -> None:
    assert packed([{}, {}]) == NOTHING
    assert unpacked(NOTHING, 2) == [{}, {}]


@pytest.mark.parametrize("count", range(5))
def test_the_first_epochs_are_read_again(count: int) -> None:
    assert unpacked(packed(MIXED), count) == MIXED[:count]
    assert unpacked(packed_whole([{}] * 4), count) == [{}] * count


@pytest.mark.parametrize(
    "names",
    [
        '[[["a"],1]]',
        "[[1,1]]",
        '[[["a","a"],2]]',
        '[[["a"],-1]]',
        '[[["a"],2,3]]',
        "{}",
        "nonsense",
        '[["a",4]]',
    ],
)
def test_what_does_not_fit_is_no_run(names: str) -> None:
    content = packed([{"a": 1.0}, {"a": 2.0}])[1]
    with pytest.raises(Damaged, match="The run cannot be read"):
        unpacked((names, content), 2)


def test_more_epochs_than_were_measured_are_no_run() -> None:
    with pytest.raises(Damaged, match="1 of its epochs are not measured"):
        unpacked(packed([{"a": 1.0}, {"a": 2.0}]), 3)
