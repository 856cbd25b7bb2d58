"""Tables in the file: there again after a crash while a run needs them, and never lost by thinning."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from app.api.examples import FLOWERS
from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Table
from app.engine.errors import ConfigError
from app.runs import Lab, TableInUse, UnknownTable
from app.store.thinning import Thinner
from tests.store.conftest import Again

pytestmark = pytest.mark.anyio


async def learner(lab: Lab, **settings: str) -> RunConfig:
    """Keep the flowers, and give a configuration that learns from them."""
    told, _ = await lab.tables.add("flowers.csv", FLOWERS.encode())
    data = Table(table=told["id"], target="species")
    return RunConfig(dataset=data, layers=(LayerConfig(units=2, activation="softmax"),), epochs=3)


async def test_a_run_finds_its_table_again(lab: Lab, again: Again) -> None:
    config = await learner(lab)
    run = await lab.create(config)
    await lab.train(run, steps=2)
    other = await again()
    found = await other.find(run.id)
    assert found.config == config
    assert found.data.x.tolist() == run.data.x.tolist()
    assert found.data.classes == ("iris", "rose")
    await other.train(found)
    await lab.train(run)
    assert found.present.state.theta.tolist() == run.present.state.theta.tolist()
    assert await other.tables.content(config.dataset.table) == FLOWERS.encode()  # type: ignore[attr-defined]


async def test_a_table_goes_once_no_run_can_be_taken_back_that_learns_from_it(lab: Lab) -> None:
    config = await learner(lab)
    table = config.dataset.table  # type: ignore[attr-defined]
    run = await lab.create(config)
    await lab.remove(run)
    with pytest.raises(TableInUse):
        await lab.tables.delete(table)
    await lab.kept.do(lambda file: file.execute("UPDATE runs SET deleted = 1"))
    await lab.tables.delete(table)
    with pytest.raises(UnknownTable):
        await lab.tables.find(table)


async def test_thinning_leaves_tables(lab: Lab) -> None:
    config = await learner(lab)
    run = await lab.create(config)
    await lab.train(run)

    def thin(file: sqlite3.Connection) -> None:
        file.execute("COMMIT")
        Thinner(file, lambda: 1).thin_to(0)
        file.execute("BEGIN")

    await lab.kept.do(thin)
    assert await lab.tables.content(config.dataset.table) == FLOWERS.encode()  # type: ignore[attr-defined]


async def test_no_run_enters_the_file_whose_table_has_left_it_meanwhile(lab: Lab) -> None:
    config = await learner(lab)
    await lab.create(config, listed=False)  # its samples are in memory
    await lab.tables.delete(config.dataset.table)  # type: ignore[attr-defined]
    with pytest.raises(ConfigError, match="must name a table that is kept here"):
        await lab.create(config)
    assert lab.list()[0].listed is False


async def test_the_event_loop_goes_on_while_a_file_is_read(lab: Lab, tmp_path: Path) -> None:
    rows = "".join(f"{row % 977 / 8},{row % 3}\n" for row in range(19_999))
    reading = asyncio.ensure_future(lab.tables.add("many.csv", f"x,y\n{rows}".encode()))
    turns = 0
    while not reading.done():
        turns += 1
        await asyncio.sleep(0)
    assert (await reading)[0]["rows"] == 19_999
    assert turns > 100
