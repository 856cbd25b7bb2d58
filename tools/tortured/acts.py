"""All sorts of things that are asked of a server until it is gone."""

import random
from collections.abc import Callable

from .asking import Asking, Gone
from .known import Known, KnownRun, KnownTable
from .reference import SMALL, Reference

MOST_RUNS = 10
MOST_TABLES = 6
LONGEST = 3_000  # steps of one request


class Acts:
    """One thread's: it notes what it asks for before, and what was acknowledged after."""

    def __init__(self, known: Known, address: str, chance: random.Random) -> None:
        self.known, self.asking, self.chance = known, Asking(address), chance

    def go_on(self) -> None:
        """Do one thing after the other until the server is gone."""
        acts: list[Callable[[], None]] = [
            *(self.train,) * 6, *(self.fork,) * 3, self.create, self.race, self.name, *(self.delete,) * 2,
            self.bring, self.learn, self.drop,
        ]  # fmt: skip
        try:
            while True:
                self.chance.choice(acts)()
        except Gone:
            return

    def create(self) -> None:
        """Make a run."""
        if len(self.known.there()) >= MOST_RUNS:
            return
        changes = {"optimizer": self._optimizer(), "seed": self.chance.randrange(100)}
        status, run = self.asking.ask("POST", "/api/runs", {**SMALL, **changes})
        if _made(status, run):
            self.known.add(KnownRun(run["id"], Reference.new(changes)), "created")

    def train(self) -> None:
        """Train a run for some steps; the answer has their losses."""
        run = self._one()
        if run is None:
            return self.create()
        steps = int(LONGEST ** self.chance.random())
        status, answer = self.asking.ask("POST", f"/api/runs/{run.id}/train", {"steps": steps})
        if status == 200:
            history = answer["history"]
            with self.known.lock:
                run.steps = max(run.steps, history["start"] + len(history["loss"]))
            self.known.count("trained")
        return None

    def fork(self) -> None:
        """Fork a run at a step of its own."""
        run = self._one()
        if run is None or len(self.known.there()) >= MOST_RUNS:
            return
        step, rate = self.chance.randint(run.reference.start.step, run.steps), self.chance.uniform(1e-3, 1e-2)
        body = {"step": step, "changes": {"optimizer": {"learning_rate": rate}}}
        status, fork = self.asking.ask("POST", f"/api/runs/{run.id}/fork", body)
        if status == 201:
            with self.known.lock:
                reference = run.reference.fork(step, rate)
            self.known.add(KnownRun(fork["id"], reference, step, table=run.table), "forked")

    def race(self) -> None:
        """Race two optimizers."""
        if len(self.known.there()) >= MOST_RUNS - 1:
            return
        seed, optimizers = self.chance.randrange(100), [self._optimizer(), self._optimizer()]
        body = {
            "base": {**SMALL, "seed": seed},
            "variations": [{"optimizer": optimizer} for optimizer in optimizers],
        }
        status, race = self.asking.ask("POST", "/api/races", body)
        if not _made(status, race):
            return
        for run, optimizer in zip(race["runs"], optimizers, strict=True):
            self.known.add(
                KnownRun(run["id"], Reference.new({"optimizer": optimizer, "seed": seed})), "raced"
            )
        self.known.races[race["id"]] = [run["id"] for run in race["runs"]]
        self.asking.ask("POST", f"/api/races/{race['id']}/train", {"steps": self.chance.randint(1, 300)})

    def name(self) -> None:
        """Give a run a name."""
        run, name = self._one(), f"name {self.chance.random()}"
        if run is None:
            return
        run.names.add(name)
        status, _ = self.asking.ask("PATCH", f"/api/runs/{run.id}", {"name": name})
        if status == 200:
            run.name = name
            self.known.count("named")

    def delete(self) -> None:
        """Delete a run."""
        run = self._one()
        if run is None or len(self.known.there()) < MOST_RUNS // 2:
            return
        run.deleting = True
        status, _ = self.asking.ask("DELETE", f"/api/runs/{run.id}")
        if status == 204:
            run.deleted = True
            self.known.count("deleted")

    def bring(self) -> None:
        """Bring a table that the server has not."""
        if len(self.known.tables) >= MOST_TABLES:
            return
        rows = [f"{k / 50},{self.chance.random()}\n" for k in range(50)]
        file = f"x,y\n{''.join(rows)}".encode()
        status, told = self.asking.ask("POST", "/api/tables", file)
        if _made(status, told):
            self.known.tables[told["id"]] = KnownTable(told["id"], file)
            self.known.count("tables brought")

    def learn(self) -> None:
        """Make a run that learns from a table, which may be deleted at that moment."""
        table = self._table()
        if table is None or len(self.known.there()) >= MOST_RUNS:
            return
        changes = {"dataset": {"name": "table", "table": table.id, "target": "y"}, "optimizer": "sgd"}
        status, run = self.asking.ask("POST", "/api/runs", {**SMALL, **changes})
        if status == 422 and table.deleting:
            return
        if _made(status, run):
            reference = Reference.new(changes, table.file)
            self.known.add(KnownRun(run["id"], reference, table=table.id), "created")

    def drop(self) -> None:
        """Delete a table, which is refused where a run learns from it or did so lately."""
        table = self._table()
        if table is None:
            return
        table.deleting = True
        status, answer = self.asking.ask("DELETE", f"/api/tables/{table.id}")
        assert status in (204, 404, 409, 507), answer
        if status == 204:
            table.deleted = True
            self.known.count("tables deleted")

    def _table(self) -> KnownTable | None:
        tables = [table for table in list(self.known.tables.values()) if not table.deleted]
        return self.chance.choice(tables) if tables else None

    def _one(self) -> KnownRun | None:
        runs = self.known.there()
        return self.chance.choice(runs) if runs else None

    def _optimizer(self) -> dict[str, object]:
        return {
            "name": self.chance.choice(["adam", "sgd", "rmsprop"]),
            "learning_rate": self.chance.uniform(1e-3, 1e-2),
        }


def _made(status: int, answer: object) -> bool:
    """Say whether something was made; on a full disk it may be refused."""
    assert status in (201, 507), answer
    return status == 201
