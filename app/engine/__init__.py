"""The numerical core: networks, their training and their loss landscapes, in NumPy and float64.

Pure: the same input gives the same bits, as long as NumPy computes with the same kernels. It knows no run,
no web, no clock and no thread. A training in full:

    from .config import RunConfig
    from .training.trainer import Trainer

    config = RunConfig(epochs=2)
    trainer = Trainer(config, config.dataset.load())
    stretch = trainer.train(trainer.initial_state(), steps=420)
    stretch.losses, stretch.state.theta
"""
