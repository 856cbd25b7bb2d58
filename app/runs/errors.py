"""What can go wrong with a run, as one small tree.

RunsError
├── UnknownRun        no run has this id (or it was removed)
├── UnknownRace       no race has this id (or it or all its runs were removed)
├── UnknownBookmark   no bookmark has this id (or it or its run was removed)
├── UnknownTable      no table has this id (or it was removed)
├── UnknownWeight     the run has no weight of this index
├── UnknownQuestion   the run is not asked this question at this step
├── StepOutOfRange    the run has no such step, or has not walked so far
├── ForkRefused       a fork may not change this setting
├── TableInUse        a run that is kept learns from the table
├── TooManyTables     as many tables are kept as may be
├── TooManyRuns       as many runs are kept as may be, and too few of them may leave
└── TooManyTraining   the server trains as many runs at once as it may

Nothing here knows HTTP: ``api/errors.py`` turns the tree into status codes. A configuration
that cannot be trained is the engine's own ``ConfigError``.
"""

from ..engine.errors import Refusal


class RunsError(Refusal):
    """A request that a run or the lab refuses; ``path`` names the offending field, or is empty."""


class UnknownRun(RunsError):
    """No run has this id."""


class UnknownRace(RunsError):
    """No race has this id."""


class UnknownBookmark(RunsError):
    """No bookmark has this id."""


class UnknownTable(RunsError):
    """No table has this id."""


class UnknownWeight(RunsError):
    """The run has no weight of this index."""


class UnknownQuestion(RunsError):
    """This question is not asked at this step."""


class StepOutOfRange(RunsError):
    """The run has no such step, or has not walked that far."""


class ForkRefused(RunsError):
    """A fork may not change this setting."""


class TableInUse(RunsError):
    """A run that is kept learns from the table."""


class TooManyTables(RunsError):
    """As many tables are kept as may be, or as many bytes of them."""


class TooManyRuns(RunsError):
    """As many runs are kept as may be, and too few of them may leave."""


class TooManyTraining(RunsError):
    """As many runs train at once as may."""
