"""Which samples are trained on and which are held out, and in which order they stand."""

import numpy as np
import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import DATASETS, Data, Inline, Iris, Moons, Spiral
from app.engine.errors import ConfigError
from app.engine.network.targets import truth_of
from app.engine.problem import held_out_evaluator, load
from app.engine.training.trainer import Trainer

DRAWN = [declared for name, declared in DATASETS.items() if name not in ("inline", "table")]
SMALL = RunConfig(
    dataset=Moons(samples=50), layers=(LayerConfig(units=2, activation="softmax"),), batch_size=7, epochs=3
)


def both(data: Data) -> Data:
    assert data.every is not None
    return data.every


@pytest.mark.parametrize(
    ("samples", "share", "stay"), [(10, 0.2, 8), (10, 0.25, 7), (11, 0.1, 9), (12, 0.9, 1)]
)
def test_as_many_stay_as_with_keras(samples: int, share: float, stay: int) -> None:
    data = Moons(samples=samples).load(share)
    assert data.held_out is not None
    assert (data.samples, data.held_out.samples) == (stay, samples - stay)


def test_the_last_samples_as_they_stand_are_held_out() -> None:
    every, data = Moons(samples=50).load(), Moons(samples=50).load(0.3)
    assert data.held_out is not None
    np.testing.assert_array_equal(np.concatenate([data.x, data.held_out.x]), every.x)
    np.testing.assert_array_equal(np.concatenate([data.y, data.held_out.y]), every.y)


@pytest.mark.parametrize("share", [0.96, 1e-17])
def test_one_sample_is_left_on_each_side(share: float) -> None:
    must = (
        r"validation_split must be such that of 10 samples at least one is trained on and one held out\. Got"
    )
    with pytest.raises(ConfigError, match=must):
        Moons(samples=10).load(share)


@pytest.mark.parametrize("declared", DRAWN)
def test_mixed_samples_are_the_same_ones_in_another_order(declared: type) -> None:
    given, mixed = declared().load(), declared(order="mixed").load()
    assert not np.array_equal(given.x, mixed.x)
    rows = [np.column_stack([data.x.round(12), data.y.reshape(len(data.x), -1)]) for data in (given, mixed)]
    one, other = (each[np.lexsort(each.T)] for each in rows)
    np.testing.assert_allclose(one, other, atol=1e-12)


def test_the_data_set_s_seed_mixes() -> None:
    one, other = (Spiral(samples=20, seed=seed) for seed in (0, 1))
    orders = []
    for dataset in (one, other):
        given, mixed = dataset.load(), Spiral(samples=20, seed=dataset.seed, order="mixed").load()
        orders.append([given.x.tolist().index(row) for row in mixed.x.tolist()])
    assert sorted(orders[0]) == [*range(20)]
    assert orders[0] != orders[1]


def test_mixing_puts_every_class_of_sorted_flowers_on_both_sides() -> None:
    as_given, mixed = Iris().load(0.3), Iris(order="mixed").load(0.3)
    assert as_given.held_out is not None
    assert mixed.held_out is not None
    assert set(as_given.held_out.y) == {2}
    assert set(mixed.held_out.y) == set(mixed.y) == {0, 1, 2}


def test_scaling_is_measured_on_the_samples_that_are_trained_on() -> None:
    data = Inline(x=((1,), (3,), (1_001,)), y=(0, 1, 1), standardize=True).load(0.3)
    assert data.held_out is not None
    np.testing.assert_allclose(data.x, [[-1.0], [1.0]])
    np.testing.assert_allclose(data.held_out.x, [[999.0]])
    assert (data.features[0].offset, data.features[0].scale) == (2.0, 1.0)


def test_what_is_learned_follows_from_all_samples() -> None:
    dataset = Inline(x=((1,), (2,), (3,)), y=(0, 0, 1))
    config = RunConfig(dataset=dataset, validation_split=0.3)
    data = load(config)
    assert data.held_out is not None
    assert truth_of(config, data).classes == ("class 0", "class 1")
    assert truth_of(config, data).targets.tolist() == [0, 0]
    assert truth_of(config, data.held_out).targets.tolist() == [1]


def test_a_run_trains_as_one_that_never_had_the_others() -> None:
    data = load(config := RunConfig(**{**vars(SMALL), "validation_split": 0.3}))
    alone = Data(data.x, data.y, data.features, data.classes)
    one, other = Trainer(config, data), Trainer(SMALL, alone)
    assert one.steps_per_epoch == other.steps_per_epoch == 5
    ways = [trainer.train(trainer.initial_state(), 15) for trainer in (one, other)]
    assert ways[0].losses.tobytes() == ways[1].losses.tobytes()
    assert ways[0].state.theta.tobytes() == ways[1].state.theta.tobytes()


def test_held_out_samples_are_measured_alone() -> None:
    data = load(config := RunConfig(**{**vars(SMALL), "validation_split": 0.3}))
    assert data.held_out is not None
    trainer = Trainer(config, data)
    state = trainer.train(trainer.initial_state(), 5).state
    alone = Trainer(SMALL, Data(data.held_out.x, data.held_out.y, data.features, data.classes))
    evaluator = held_out_evaluator(config, data)
    assert evaluator is not None
    own = held_out_evaluator(SMALL, Data(data.x, data.y, data.features, held_out=alone.data))
    assert own is not None
    assert trainer.measures(state)["val_loss"] == pytest.approx(own.measure(state.theta).loss, rel=1e-15)
    right = np.mean(evaluator.outputs(state.theta, data.held_out.x).argmax(axis=1) == data.held_out.y)
    assert trainer.measures(state)["val_accuracy"] == pytest.approx(right)


def test_the_bytes_of_both_shares_are_counted_once() -> None:
    assert Moons(samples=50).load(0.3).nbytes == both(Moons(samples=50).load(0.3)).nbytes
