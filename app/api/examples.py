"""One example for each call and each message: shown by the API's description, executed by a test.

`{id}` stands for the id that the first example answers, of a run or of a race; a preview needs that of
`descend`, and `{fork}` is that of the fork.
"""

from typing import Any, NamedTuple


class Example(NamedTuple):
    """One call, with its query if it has one, and its body if it takes one."""

    method: str
    path: str
    body: Any = None


CALLS: dict[str, Example] = {
    "catalogue": Example("GET", "/api/catalogue"),
    "create": Example(
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
    "list": Example("GET", "/api/runs"),
    "read": Example("GET", "/api/runs/{id}"),
    "train": Example("POST", "/api/runs/{id}/train", {"epochs": 2}),
    "pause": Example("POST", "/api/runs/{id}/pause", {}),
    "seek": Example("POST", "/api/runs/{id}/seek", {"step": 10}),
    "fork": Example(
        "POST", "/api/runs/{id}/fork", {"step": 10, "changes": {"optimizer": {"learning_rate": 0.1}}}
    ),
    "rename": Example("PATCH", "/api/runs/{id}", {"name": "a small rate"}),
    "branches": Example("GET", "/api/runs/{id}/branches"),
    "lineage": Example("GET", "/api/runs/{id}/lineage"),
    "compare": Example("GET", "/api/runs/{id}/compare?with={fork}&step=15"),
    "history": Example("GET", "/api/runs/{id}/history?start=0&stop=20"),
    "log": Example("GET", "/api/runs/{id}/log"),
    "questions": Example("GET", "/api/runs/{id}/questions?step=10&seed=3"),
    "answer": Example("POST", "/api/runs/{id}/questions/direction?step=10&seed=3", {"answer": "left"}),
    "code": Example("GET", "/api/runs/{id}/code?as=numpy"),
    "weights": Example("GET", "/api/runs/{id}/weights?step=10"),
    "weight": Example("GET", "/api/runs/{id}/weights/3?step=10"),
    "step": Example("GET", "/api/runs/{id}/steps/10?sample=2&parts=forward&parts=backward"),
    "data": Example("GET", "/api/runs/{id}/data"),
    "landscape": Example("GET", "/api/runs/{id}/landscape?plane=weights&i=0&j=1&size=9&span=2"),
    "landscape_bin": Example("GET", "/api/runs/{id}/landscape.bin?plane=random&size=9&seed=3"),
    "preview": Example(
        "POST",
        "/api/runs/{id}/preview",
        {"optimizer": {"learning_rate": 0.0005}, "start": [-1.2, 1.0], "steps": 150},
    ),
    "layers": Example("GET", "/api/runs/{id}/layers?step=10"),
    "curvature": Example("GET", "/api/runs/{id}/curvature?step=10"),
    "probe": Example("GET", "/api/runs/{id}/probe?plane=weights&i=0&j=1&a=0.5&b=-1"),
    "delete": Example("DELETE", "/api/runs/{id}"),
    "race": Example(
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
    "races": Example("GET", "/api/races"),
    "read_race": Example("GET", "/api/races/{id}"),
    "train_race": Example("POST", "/api/races/{id}/train", {"epochs": 1}),
    "race_landscape": Example("GET", "/api/races/{id}/landscape?size=9"),
    "race_landscape_bin": Example("GET", "/api/races/{id}/landscape.bin?size=9&span=2"),
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
}
