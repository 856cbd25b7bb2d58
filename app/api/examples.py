"""One example for each call and each message: shown by the API's description, executed by a test.

`{id}` stands for the id that the first example answers, of a run or of a race; a preview needs that of
`descend`, `{fork}` is that of the fork, and `{run}` that of a race's first run.
"""

from typing import Any, NamedTuple

from .errors import Problem
from .sentences import Field


class Example(NamedTuple):
    """One call, with its query if it has one, and its body if it takes one, or a `text` in its place."""

    method: str
    path: str
    body: Any = None
    text: str | None = None


FLOWERS = "petal,colour,species\n1.4,red,rose\n4.7,blue,iris\n1.3,red,rose\n5.1,white,iris\n"
"""A table."""

CALLS: dict[str, Example] = {
    "read_start": Example("GET", "/api"),
    "read_health": Example("GET", "/api/health"),
    "read_catalogue": Example("GET", "/api/catalogue"),
    "create_run": Example(
        "POST",
        "/api/runs",
        {
            "dataset": {"name": "xor", "samples": 200},
            "layers": [{"units": 8, "activation": "tanh"}, {"units": 2, "activation": "softmax"}],
            "optimizer": {"name": "adam", "learning_rate": 0.01},
            "epochs": 5,
            "seed": 1,
        },
    ),
    "descend": Example(
        "POST",
        "/api/runs",
        {
            "model": {"landscape": "rosenbrock"},
            "start": [-1.5, 2.0],
            "optimizer": {"name": "sgd", "learning_rate": 0.001, "momentum": 0.9},
            "epochs": 300,
        },
    ),
    "list_runs": Example("GET", "/api/runs?query=adam&sort=loss&limit=20"),
    "read_run": Example("GET", "/api/runs/{id}"),
    "train_run": Example("POST", "/api/runs/{id}/train", {"epochs": 2}),
    "pause_run": Example("POST", "/api/runs/{id}/pause", {}),
    "seek_run": Example("POST", "/api/runs/{id}/seek", {"step": 10}),
    "fork_run": Example(
        "POST", "/api/runs/{id}/fork", {"step": 10, "changes": {"optimizer": {"learning_rate": 0.1}}}
    ),
    "rename_run": Example("PATCH", "/api/runs/{id}", {"name": "a small rate"}),
    "list_branches": Example("GET", "/api/runs/{id}/branches"),
    "read_lineage": Example("GET", "/api/runs/{id}/lineage"),
    "compare_runs": Example("GET", "/api/runs/{id}/compare?with={fork}&step=15"),
    "read_history": Example("GET", "/api/runs/{id}/history?start=0&stop=20"),
    "read_log": Example("GET", "/api/runs/{id}/log"),
    "list_questions": Example("GET", "/api/runs/{id}/questions?step=10&seed=3"),
    "answer_question": Example(
        "POST", "/api/runs/{id}/questions/direction?step=10&seed=3", {"answer": "left"}
    ),
    "read_code": Example("GET", "/api/runs/{id}/code?as=numpy"),
    "read_weights": Example("GET", "/api/runs/{id}/weights?step=10"),
    "read_weight": Example("GET", "/api/runs/{id}/weights/3?step=10"),
    "read_step": Example("GET", "/api/runs/{id}/steps/10?sample=2&parts=forward&parts=backward"),
    "read_data": Example("GET", "/api/runs/{id}/data"),
    "read_outlook": Example("GET", "/api/runs/{id}/outlook"),
    "read_landscape": Example("GET", "/api/runs/{id}/landscape?plane=weights&i=0&j=1&size=9&span=2"),
    "read_landscape_binary": Example("GET", "/api/runs/{id}/landscape.bin?plane=random&size=9&seed=3"),
    "preview_run": Example(
        "POST",
        "/api/runs/{id}/preview",
        {"optimizer": {"learning_rate": 0.0005}, "start": [-1.2, 1.0], "steps": 150},
    ),
    "read_layers": Example("GET", "/api/runs/{id}/layers?step=10"),
    "read_predictions": Example("GET", "/api/runs/{id}/predictions?step=10&share=trained_on"),
    "read_neurons": Example("GET", "/api/runs/{id}/neurons?step=10&points=5"),
    "read_neurons_binary": Example("GET", "/api/runs/{id}/neurons.bin?points=9"),
    "read_neuron": Example("GET", "/api/runs/{id}/neurons/0/2?step=10"),
    "read_map": Example("GET", "/api/runs/{id}/map?step=10&across=x1&up=x2&sample=3"),
    "predict_inputs": Example("POST", "/api/runs/{id}/predict?step=10", {"x": [[0.3, -1.2], [1, 1]]}),
    "read_histograms": Example("GET", "/api/runs/{id}/histograms?most=5"),
    "read_update": Example("GET", "/api/runs/{id}/update?step=10"),
    "read_learning_rates": Example("GET", "/api/runs/{id}/learning_rates?most=40"),
    "read_curvature": Example("GET", "/api/runs/{id}/curvature?step=10"),
    "probe_landscape": Example("GET", "/api/runs/{id}/probe?plane=weights&i=0&j=1&a=0.5&b=-1"),
    "delete_run": Example("DELETE", "/api/runs/{id}"),
    "create_table": Example("POST", "/api/tables?name=flowers.csv", text=FLOWERS),
    "list_tables": Example("GET", "/api/tables"),
    "read_table": Example("GET", "/api/tables/{id}"),
    "read_table_file": Example("GET", "/api/tables/{id}.csv"),
    "read_columns": Example("GET", "/api/tables/{id}/columns?by=species"),
    "delete_table": Example("DELETE", "/api/tables/{id}"),
    "create_race": Example(
        "POST",
        "/api/races",
        {
            "base": {"dataset": "line", "layers": [{"units": 1}], "loss": "mean_squared_error"},
            "variations": [
                {"optimizer": {"name": "sgd", "learning_rate": 0.01}},
                {"optimizer": {"name": "sgd", "learning_rate": 0.01, "momentum": 0.9}, "label": "heavy ball"},
                {"optimizer": "adam"},
            ],
        },
    ),
    "copy_run": Example("POST", "/api/runs/{id}/copy"),
    "restore_run": Example("POST", "/api/runs/{id}/restore"),
    "create_bookmark": Example(
        "POST", "/api/bookmarks", {"run": "{id}", "step": 10, "view": {"weight": 3}, "note": "the kink"}
    ),
    "list_bookmarks": Example("GET", "/api/bookmarks"),
    "change_bookmark": Example("PATCH", "/api/bookmarks/{id}", {"note": "the first kink"}),
    "delete_bookmark": Example("DELETE", "/api/bookmarks/{id}"),
    "export_runs": Example("GET", "/api/export"),
    "import_runs": Example("POST", "/api/import", {"format": "fallline", "version": 1, "records": []}),
    "list_races": Example("GET", "/api/races"),
    "read_race": Example("GET", "/api/races/{id}"),
    "train_race": Example("POST", "/api/races/{id}/train", {"epochs": 1}),
    "read_race_landscape": Example("GET", "/api/races/{id}/landscape?size=9"),
    "read_race_landscape_binary": Example("GET", "/api/races/{id}/landscape.bin?size=9&span=2"),
    "read_race_course": Example("GET", "/api/races/{id}/courses/{run}"),
    "read_race_result": Example("GET", "/api/races/{id}/result?finish=0.3&rule=stays"),
    "delete_race": Example("DELETE", "/api/races/{id}"),
}

LIVE = "/api/runs/{id}/live?have=0&watch=3"
"""The address of a socket that has no losses yet and watches weight 3."""

MESSAGES: dict[str, dict[str, Any]] = {
    "train": {"do": "train", "steps": 1, "id": 1},
    "pause": {"do": "pause", "id": 2},
    "seek": {"do": "seek", "step": 0, "id": 3},
    "ack": {"do": "ack", "frame": 1},
    "watch": {"do": "watch", "weight": 5},
    "ping": {"do": "ping", "id": 4},
}


def _problem(code: str, message: str, path: str = "", *, after: int | None = None) -> Problem:
    fields: list[Field] = [{"path": path, "message": message}] if path else []
    told: Problem = {"code": code, "message": message, "fields": fields}
    return told if after is None else {**told, "retry_after": after}


REFUSALS: dict[str, Problem] = {
    problem["code"]: problem
    for problem in (
        _problem(
            "forbidden",
            "The Host header must name this server. Got 'example.org'. If people are to reach it so, "
            "start it with --public-url and the address that their browser shows.",
        ),
        _problem("unknown_run", "No run has the id 'none'. It may have been removed."),
        _problem("unknown_bookmark", "No bookmark has the id 'none'. It may have been removed."),
        _problem("unknown_table", "No table has the id 'none'. It may have been removed."),
        _problem(
            "table_in_use",
            "The run 'adam 0.01' learns from the table. Delete it first.",
        ),
        _problem("too_many_tables", "At most 200 tables are kept. Delete one that no run learns from."),
        _problem("unreadable_table", "Each row must have 2 cells, as the first has: line 3 has 3."),
        _problem(
            "not_csv",
            "The Content-Type must be text/csv, text/tab-separated-values or application/octet-stream. Got "
            "'application/json'.",
        ),
        _problem("damaged", "The run cannot be read: it has the losses of 0 of 5 steps."),
        _problem(
            "no_room",
            "Nothing may be written in memory (attempt to write a readonly database). What is saved there "
            "stays.",
            after=30,
        ),
        _problem("unknown_race", "No race has the id 'none'. It may have been removed with its runs."),
        _problem(
            "unknown_weight", "index must be between 0 and 41, the last weight's index. Got 999.", "index"
        ),
        _problem(
            "unknown_question",
            "No question 'weather' is asked at this step. Those asked: direction, new_weight, best_rate, "
            "steps_to_loss, steps_per_epoch, step_size, sample_loss, batch_rise.",
        ),
        _problem("too_large", "A body must be at most 2,097,152 bytes. Got 2,097,153."),
        _problem("not_json", "The Content-Type must be application/json. Got 'text/plain'."),
        _problem("invalid_config", "layers.0.units must be at least 1. Got 0.", "layers.0.units"),
        _problem("step_out_of_range", "step must be between 0 and 100. Got 101.", "step"),
        _problem(
            "fork_refused",
            "changes.seed must stay as it is in a fork, which may change optimizer, loss, metrics, epochs, "
            "early_stopping; a new run takes any seed.",
            "changes.seed",
        ),
        _problem("invalid_request", "page is not a setting. There are none here.", "page"),
        _problem(
            "too_many_runs",
            "At most 200 runs are kept, and 200 are watched or at work: no room for 1 more. "
            "Close the page of one, or pause or delete one.",
            after=10,
        ),
        _problem(
            "too_many_training",
            "At most 16 runs train at once, and 16 do. Pause one, or wait for it.",
            after=5,
        ),
        _problem("too_many_viewers", "At most 300 viewers may be connected at once.", after=10),
    )
}
"""What an error of each code may say: one case of each."""
