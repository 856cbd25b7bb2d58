"""The tables that come with the program: unchanged, licensed, and with the published facts of each."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from app.engine import datasets
from app.engine.arrays import FloatArray
from app.engine.datasets import Blobs, Data, Dataset, Digits, Iris, Penguins, Wine
from app.engine.datasets.columns import Column, fitted
from app.engine.datasets.columns import read as read_columns
from app.engine.errors import ConfigError

FILES = Path(datasets.__file__).parent / "files"
MANIFEST: dict[str, dict[str, str]] = json.loads((FILES / "manifest.json").read_text("utf-8"))


def read(data: Data) -> FloatArray:
    offset, scale = np.array([(feature.offset, feature.scale) for feature in data.features]).T
    return np.asarray(offset + scale * data.x)


def test_the_manifest_lists_every_file_and_each_has_its_hash_and_its_packages_licence() -> None:
    assert {*MANIFEST, "manifest.json"} == {path.name for path in FILES.iterdir()}
    for name, facts in MANIFEST.items():
        assert hashlib.sha256((FILES / name).read_bytes()).hexdigest() == facts["sha256"]
        assert facts["version"]
        assert facts["licence"]
        assert "Copyright" in (FILES / f"{facts['package']}.LICENSE").read_text("utf-8")


def test_iris_has_50_flowers_of_each_species() -> None:
    data = Iris().load()
    assert data.x.shape == (150, 4)
    assert np.bincount(data.y).tolist() == [50, 50, 50]
    assert data.classes == ("setosa", "versicolor", "virginica")


def test_iris_has_the_published_ranges_and_means() -> None:
    # Fisher 1936, as scikit-learn and R list them: minimum, maximum, mean and standard deviation in cm.
    flowers = read(Iris().load())
    np.testing.assert_allclose(flowers.min(axis=0), [4.3, 2.0, 1.0, 0.1])
    np.testing.assert_allclose(flowers.max(axis=0), [7.9, 4.4, 6.9, 2.5])
    np.testing.assert_allclose(flowers.mean(axis=0), [5.843333, 3.057333, 3.758, 1.199333], atol=1e-6)
    np.testing.assert_allclose(
        flowers.std(axis=0, ddof=1), [0.828066, 0.435866, 1.765298, 0.762238], atol=1e-6
    )


def test_iris_has_fishers_flowers_35_and_38_and_not_the_misprints() -> None:
    flowers = read(Iris().load())
    np.testing.assert_allclose(flowers[34], [4.9, 3.1, 1.5, 0.2])
    np.testing.assert_allclose(flowers[37], [4.9, 3.6, 1.4, 0.1])


def test_iris_is_scaled_to_minus_1_to_1() -> None:
    x = Iris().load().x
    np.testing.assert_allclose([x.min(axis=0), x.max(axis=0)], [[-1.0] * 4, [1.0] * 4])


def test_the_wines_have_the_published_counts_ranges_and_means() -> None:
    # UCI's summary, as scikit-learn prints it: minimum, maximum, mean, standard deviation.
    data = Wine().load()
    assert np.bincount(data.y).tolist() == [59, 71, 48]
    wines = read(data)
    alcohol, proline = wines[:, 0], wines[:, 12]
    assert (alcohol.min(), alcohol.max()) == (pytest.approx(11.03), pytest.approx(14.83))
    assert (proline.min(), proline.max()) == (pytest.approx(278), pytest.approx(1680))
    assert (alcohol.mean(), proline.mean()) == (pytest.approx(13.0, abs=0.05), pytest.approx(746, abs=1))
    assert wines.std(axis=0)[9] == pytest.approx(2.3, abs=0.05)


@pytest.mark.parametrize("name", ["none", "min_max", "standard"])
def test_scaling_changes_what_goes_in_and_not_what_is_read(name: str) -> None:
    data = Wine(scaling=name).load()  # type: ignore[arg-type]
    np.testing.assert_allclose(read(data), Wine(scaling="none").load().x)
    if name == "min_max":
        np.testing.assert_allclose([data.x.min(axis=0), data.x.max(axis=0)], [[0.0] * 13, [1.0] * 13])
    if name == "standard":
        np.testing.assert_allclose([data.x.mean(axis=0), data.x.std(axis=0)], [[0] * 13, [1] * 13], atol=1e-9)


def test_the_digits_are_1797_pictures_of_counts_to_16() -> None:
    data = Digits().load()
    assert (data.x.shape, data.picture) == ((1797, 64), (8, 8))
    assert np.bincount(data.y).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    pictures = read(data)
    assert set(np.unique(pictures)) == set(range(17))
    # The first picture, as scikit-learn's gallery prints its top rows.
    assert pictures[0, :16].tolist() == [0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0]


def test_the_penguins_have_the_published_counts_and_means() -> None:
    data, every = Penguins().load(), Penguins(missing="mean").load()
    assert np.bincount(data.y).tolist() == [146, 68, 119]
    assert np.bincount(every.y).tolist() == [152, 68, 124]
    np.testing.assert_allclose(
        read(every)[:, :4].mean(axis=0), [43.92193, 17.15117, 200.9152, 4201.754], rtol=1e-6
    )
    assert read(data)[:, 6:].sum(axis=0).tolist() == [163, 123, 47]


def test_a_bird_without_a_sex_gets_the_share_of_each() -> None:
    every = Penguins(missing="mean").load()
    shares = {tuple(row) for row in read(every)[:, 4:6]}
    assert shares == {(1.0, 0.0), (0.0, 1.0), (165 / 333, 168 / 333)}


def test_columns_of_words_are_expanded_and_rows_with_empty_cells_left_out_or_filled() -> None:
    columns = [
        Column("age", ["1", "NA", "3", "5"]),
        Column("red", ["a", "b", "", "b"], values=("a", "b")),
        Column("still", ["7", "7", "7", "7"]),
    ]
    whole = read_columns(columns, "drop")
    assert whole.kept.tolist() == [0, 3]
    dropped = fitted(Data(whole.x, np.zeros(2), whole.features), "standard")
    every = read_columns(columns, "mean")
    filled = fitted(Data(every.x, np.zeros(4), every.features), "none")
    assert dropped.x.tolist() == [[-1, 1, 0, 0], [1, 0, 1, 0]]
    assert [feature.name for feature in dropped.features] == ["age", "red=a", "red=b", "still"]
    assert filled.x.tolist() == [
        [1, 1, 0, 7],
        [3, 0, 1, 7],
        [3, 1 / 3, pytest.approx(2 / 3), 7],
        [5, 0, 1, 7],
    ]
    assert [feature.fill for feature in filled.features] == [3, 1 / 3, pytest.approx(2 / 3), 7]
    assert {feature.fill for feature in dropped.features} == {None}


@pytest.mark.parametrize("dataset", [Wine(), Penguins(missing="mean")])
def test_scales_and_fills_are_measured_on_what_is_trained_on(dataset: Dataset) -> None:
    data = dataset.load(0.4)
    assert data.held_out is not None
    scaled = np.array([feature.category is None for feature in data.features])
    np.testing.assert_allclose(data.x[:, scaled].mean(axis=0), 0.0, atol=1e-12)
    np.testing.assert_allclose(data.x[:, scaled].std(axis=0), 1.0)
    assert np.abs(data.held_out.x[:, scaled].mean(axis=0)).max() > 0.1
    own, every = read(data.held_out), read(dataset.load())[data.samples :]
    assert (np.abs(own - every) > 1e-9).any(axis=1).sum() == (
        4 if isinstance(dataset, Penguins) else 0
    )  # birds with empty cells
    assert np.isfinite(data.held_out.x).all()


def test_blobs_have_as_many_classes_inputs_and_samples_of_each_as_asked() -> None:
    data = Blobs(samples=50, classes=7, features=5, spread=0.01).load()
    assert data.x.shape == (50, 5)
    assert np.bincount(data.y).tolist() == [8, 7, 7, 7, 7, 7, 7]
    centres = np.array([data.x[data.y == label].mean(axis=0) for label in range(7)])
    assert np.abs(data.x - centres[data.y]).max() < 0.05
    assert len(data.classes) == 7


def test_blobs_have_no_more_classes_than_samples() -> None:
    with pytest.raises(ConfigError, match="classes must be at most 10, the number of samples"):
        Blobs(samples=10, classes=12)
