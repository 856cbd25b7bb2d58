"""The entry of the command `fallline`: what it needs takes a moment to import."""

import signal


def main() -> None:
    """Do what the command line says; Ctrl+C ends it without a word until the server can say one."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from .command import main as command

    command()


if __name__ == "__main__":
    main()
