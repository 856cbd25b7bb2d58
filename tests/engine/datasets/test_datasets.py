"""The data sets: the published facts of each, and that the same settings draw the same samples."""

from typing import Any

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.datasets import (
    DATASETS,
    Blobs,
    Circle,
    Data,
    Dataset,
    DrugTrial,
    Gaussian,
    Line,
    Moons,
    Sine,
    Spiral,
    TiltedPlane,
    Xor,
)
from app.engine.errors import ConfigError

DRAWN = {name: declared for name, declared in DATASETS.items() if name not in ("inline", "table")}
SHIPPED = ("iris", "wine", "penguins", "digits")
SEEDED = {name: declared for name, declared in DRAWN.items() if name not in SHIPPED}
SIZED = {name: declared for name, declared in SEEDED.items() if name != "drug_trial"}
EVERY = pytest.mark.parametrize("declared", DRAWN.values(), ids=DRAWN)
EVERY_SEEDED = pytest.mark.parametrize("declared", SEEDED.values(), ids=SEEDED)
EVERY_SIZED = pytest.mark.parametrize("declared", SIZED.values(), ids=SIZED)
TWO_CLASS = pytest.mark.parametrize("declared", [Circle, Xor, Gaussian, Spiral, Moons])


def with_settings(declared: type[Dataset], **settings: Any) -> Data:
    return declared(**settings).load()


def ages(data: Data) -> FloatArray:
    return data.features[0].offset + data.features[0].scale * data.x[:, 0]


@EVERY
def test_the_same_settings_give_the_same_bits(declared: type[Dataset]) -> None:
    first, second = declared().load(), declared().load()
    np.testing.assert_array_equal(first.x, second.x)
    np.testing.assert_array_equal(first.y, second.y)


@EVERY_SEEDED
def test_another_seed_draws_other_samples(declared: type[Dataset]) -> None:
    assert not np.array_equal(with_settings(declared, seed=0).x, with_settings(declared, seed=1).x)


@EVERY
def test_the_arrays_are_read_only(declared: type[Dataset]) -> None:
    data = declared().load()
    assert not data.x.flags.writeable
    assert not data.y.flags.writeable


@EVERY
def test_the_declaration_tells_the_shapes_of_the_data(declared: type[Dataset]) -> None:
    data = declared().load()
    assert data.x.shape[1] == len(data.features)
    if declared.name != "blobs":  # which has as many as its settings say
        assert tuple(feature.name for feature in data.features) == declared.feature_names
        assert data.classes == declared.class_names
    assert (declared.teaches == "classification") == bool(data.classes)


@EVERY
def test_labels_are_int64_from_0_and_values_are_one_float_column(declared: type[Dataset]) -> None:
    data = declared().load()
    if data.classes:
        assert data.y.dtype == np.int64
        assert set(data.y.tolist()) == set(range(len(data.classes)))
    else:
        assert data.y.dtype == np.float64
        assert data.y.shape == (len(data.x), 1)


@EVERY
def test_inputs_have_a_size_that_networks_learn_from(declared: type[Dataset]) -> None:
    data = declared().load()
    assert 0.4 < np.abs(data.x).max() < 5.0
    assert 0.2 < data.x.std() < 2.0


@EVERY_SIZED
@pytest.mark.parametrize("samples", [10, 33, 20_000])
def test_as_many_samples_are_drawn_as_asked(declared: type[Dataset], samples: int) -> None:
    data = with_settings(declared, samples=samples)
    assert len(data.x) == len(data.y) == data.samples == samples


@EVERY_SIZED
@pytest.mark.parametrize(
    ("setting", "wrong"),
    [("samples", 9), ("samples", 20_001), ("samples", 12.0), ("noise", -0.1), ("noise", 2.1), ("seed", -1)],
)
def test_a_setting_out_of_bounds_is_refused_by_name(
    declared: type[Dataset], setting: str, wrong: float
) -> None:
    if declared is Blobs and setting == "noise":
        setting = "spread"
    with pytest.raises(ConfigError, match=f"^{setting} must be ") as caught:
        with_settings(declared, **{setting: wrong})
    assert caught.value.path == setting


def test_the_trial_has_2100_people_and_half_of_them_are_under_65() -> None:
    data = DrugTrial().load()
    assert len(data.x) == 2100
    assert (ages(data) < 64.5).sum() == 1050


@pytest.mark.parametrize("seed", range(3))
def test_the_trial_has_50_odd_ones_and_1000_regular_ones_in_each_group(seed: int) -> None:
    data = DrugTrial(seed=seed).load()
    young = ages(data) < 64.5
    counts = [(young & (data.y == 0)).sum(), (young & (data.y == 1)).sum()]
    counts += [(~young & (data.y == 0)).sum(), (~young & (data.y == 1)).sum()]
    assert counts == [1000, 50, 50, 1000]


def test_the_trials_ages_are_whole_years_from_13_to_100_scaled_to_0_to_1() -> None:
    data = DrugTrial().load()
    whole = ages(data).round()
    np.testing.assert_allclose(ages(data), whole, atol=1e-12)
    assert (whole.min(), whole.max()) == (13, 100)
    assert (data.x.min(), data.x.max()) == (0.0, 1.0)
    assert len(np.unique(data.x)) <= 88


def test_the_trials_ages_are_uniform() -> None:
    _, counts = np.unique(ages(DrugTrial().load()).round(), return_counts=True)
    shares = np.concatenate([counts[:52] * 52, counts[52:] * 36]) / 1050
    assert len(counts) == 88
    assert 0.3 < shares.min() < shares.max() < 2.0


def test_the_trial_is_shuffled() -> None:
    labels = DrugTrial().load().y
    assert 900 < np.count_nonzero(np.diff(labels)) < 1200


def test_the_trials_best_accuracy_is_2000_of_2100() -> None:
    data = DrugTrial().load()
    assert ((ages(data) > 64.5) == data.y).sum() == 2000


@TWO_CLASS
def test_two_classes_share_the_samples_evenly(declared: type[Dataset]) -> None:
    assert np.bincount(with_settings(declared, samples=33).y).tolist() == [17, 16]


@TWO_CLASS
def test_two_classes_are_shuffled(declared: type[Dataset]) -> None:
    labels = with_settings(declared, samples=400).y
    assert 150 < np.count_nonzero(np.diff(labels)) < 250


@TWO_CLASS
def test_noise_moves_each_coordinate_by_its_standard_deviation(declared: type[Dataset]) -> None:
    clean = with_settings(declared, samples=20_000, noise=0.0)
    noisy = with_settings(declared, samples=20_000, noise=0.3)
    np.testing.assert_allclose((noisy.x - clean.x).std(axis=0), 0.3, rtol=0.03)


def test_the_circle_is_a_disc_in_a_ring() -> None:
    data = Circle(noise=0.0).load()
    radius = np.hypot(*data.x.T)
    assert radius[data.y == 1].max() < 0.5
    assert radius[data.y == 0].min() > 0.7
    assert radius.max() <= 1.0


def test_xor_is_1_where_the_signs_differ() -> None:
    data = Xor(noise=0.0).load()
    np.testing.assert_array_equal(data.y, (data.x[:, 0] > 0) ^ (data.x[:, 1] > 0))


def test_the_gaussians_lie_around_their_centres() -> None:
    data = Gaussian(noise=0.0, samples=20_000).load()
    np.testing.assert_allclose(data.x[data.y == 1].mean(axis=0), 0.5, atol=0.01)
    np.testing.assert_allclose(data.x[data.y == 0].mean(axis=0), -0.5, atol=0.01)
    np.testing.assert_allclose(data.x[data.y == 0].std(axis=0), 0.15, rtol=0.03)


def test_the_spirals_arms_follow_their_formula() -> None:
    data = Spiral(noise=0.0).load()
    t = np.hypot(*data.x.T)
    angle = 3.5 * np.pi * t + np.pi * data.y
    np.testing.assert_allclose(data.x, (t * [np.sin(angle), np.cos(angle)]).T, atol=1e-12)


def test_the_moons_are_two_half_circles() -> None:
    data = Moons(noise=0.0).load()
    upper, lower = data.x[data.y == 0], data.x[data.y == 1]
    np.testing.assert_allclose(np.hypot(upper[:, 0] + 0.5, upper[:, 1] + 0.25), 1.0)
    np.testing.assert_allclose(np.hypot(lower[:, 0] - 0.5, lower[:, 1] - 0.25), 1.0)
    assert upper[:, 1].min() >= -0.25
    assert lower[:, 1].max() <= 0.25


def test_the_line_without_noise_is_the_line() -> None:
    data = Line(slope=-3.0, intercept=0.5, noise=0.0).load()
    np.testing.assert_allclose(data.y[:, 0], 0.5 - 3.0 * data.x[:, 0])


def test_the_line_has_noise_of_its_standard_deviation() -> None:
    data = Line(noise=0.5, samples=20_000).load()
    assert (data.y[:, 0] - 2.0 * data.x[:, 0] - 1.0).std() == pytest.approx(0.5, rel=0.02)


def test_the_sine_makes_its_cycles_between_minus_1_and_1() -> None:
    data = Sine(cycles=2.0, noise=0.0).load()
    np.testing.assert_allclose(data.y[:, 0], np.sin(2.0 * np.pi * data.x[:, 0]), atol=1e-12)


def test_the_plane_without_noise_is_the_plane() -> None:
    data = TiltedPlane(slope_1=2.0, slope_2=3.0, intercept=-1.0, noise=0.0).load()
    np.testing.assert_allclose(data.y[:, 0], data.x @ [2.0, 3.0] - 1.0)


FIRST = {
    "drug_trial": ([0.7241379310344828], 0, [0.0], [1.0]),
    "circle": (
        [-1.044044961672851, 0.021565420051318583], 0,
        [-1.044044961672851, -1.004260907608744], [1.0168169856167861, 1.0194485933868194],
    ),
    "xor": (
        [-0.9179088936805219, -0.2713650766137618], 0,
        [-1.0066866437074695, -1.0215758868881344], [0.996742526309289, 1.0141237673468293],
    ),
    "gaussian": (
        [0.28251892596787426, 0.6088421778381958], 1,
        [-1.090131850792765, -1.0439642872532464], [1.0264300529796335, 0.9118420092032963],
    ),
    "spiral": (
        [-0.2561511252022229, -0.5688640050145893], 1,
        [-1.0182001986776235, -0.8963400610437934], [1.022623800172587, 0.8719743376848987],
    ),
    "moons": (
        [0.8606787923446416, -0.7667040047278735], 1,
        [-1.6278405281913264, -0.8957836933099932], [1.6717554911578911, 0.9702787665014632],
    ),
    "iris": (
        [-0.5555555555555555, 0.25, -0.864406779661017, -0.9166666666666667], 0,
        [-1.0, -1.0, -1.0, -1.0], [1.0, 1.0, 1.0, 1.0],
    ),
    "blobs": (
        [0.07331378841366493, -0.6067639970622081], 0,
        [-1.222743304084974, -1.5518579884510926], [0.9995729060914812, 1.1842638348698382],
    ),
    "line": ([0.2739233746429086], 1.4137247778781503, [-0.9945229996597038], [0.994419871578422]),
    "sine": ([0.2739233746429086], 0.6996392002299764, [-0.9945229996597038], [0.994419871578422]),
    "plane": (
        [0.2739233746429086, -0.4604265724722594], 1.6740499400403595,
        [-0.9871822346713797, -0.9993986197861542], [0.994419871578422, 0.9901930104706482],
    ),
}  # fmt: skip
"""Of each data set as it comes: its first sample and label, and each input's least and greatest value."""


@pytest.mark.parametrize("name", FIRST)
def test_the_samples_of_seed_0_stay_what_they_are(name: str) -> None:
    data = DRAWN[name]().load()
    x, y, least, greatest = FIRST[name]
    assert data.x[0] == pytest.approx(x, rel=1e-12)
    assert float(data.y[0].item()) == pytest.approx(y, rel=1e-12)
    assert data.x.min(axis=0) == pytest.approx(least, rel=1e-12)
    assert data.x.max(axis=0) == pytest.approx(greatest, rel=1e-12)
