"""Debian's nginx before a server of ours, with the very configuration that docs/deploy.md has."""

import os
import re
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.api.edges.server import WAIT, started
from tests.serving import MODULE, STOP_SECONDS

ROOT = Path(__file__).resolve().parent.parent

AROUND = """
{user}
pid {folder}/pid;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{server}
}}
"""


class Site(NamedTuple):
    """What people reach: an address, the certificate to trust, and the server's own words behind it."""

    url: str
    trust: ssl.SSLContext
    greeting: str
    behind: str  # the server's own address


@contextmanager
def site(need: Callable[[str], str], folder: Path) -> Iterator[Site]:
    """Serve behind nginx at a free port, with a certificate made for it."""
    port = _free_port()
    url = f"https://localhost:{port}/fall-line"
    with started(MODULE, "--public-url", url) as server:
        certificate = _certificate(need("openssl"), folder)
        _configure(folder, port, urlsplit(server.address).netloc)
        command = [need("nginx"), "-p", str(folder), "-c", "nginx.conf", "-e", "errors", "-g", "daemon off;"]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as nginx:
            try:
                _await(nginx, port, folder / "errors")
                yield Site(
                    url, ssl.create_default_context(cafile=certificate), server.greeting, server.address
                )
            finally:
                nginx.terminate()
                nginx.wait(STOP_SECONDS)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def _configure(folder: Path, port: int, behind: str) -> None:
    text = (ROOT / "docs" / "deploy.md").read_text("utf-8")
    (server,) = re.findall(r"^```nginx\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    for documented, here in (
        ("listen 443 ssl;", f"listen 127.0.0.1:{port} ssl;"),
        ("server_name example.org;", "server_name localhost;"),
        ("/etc/ssl/certs/example.org.pem", f"{folder}/certificate.pem"),
        ("/etc/ssl/private/example.org.key", f"{folder}/key.pem"),
        ("http://127.0.0.1:8000/;", f"http://{behind}/;"),
    ):
        assert documented in server
        server = server.replace(documented, here)
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(AROUND.format(user=user, folder=folder, server=server), "utf-8")


def _certificate(openssl: str, folder: Path) -> Path:
    """Make a certificate for localhost."""
    path = folder / "certificate.pem"
    command = [
        openssl,
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    command += [
        "-addext",
        "subjectAltName=DNS:localhost",
        "-keyout",
        str(folder / "key.pem"),
        "-out",
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return path


def _await(nginx: subprocess.Popen[bytes], port: int, errors: Path) -> None:
    """Wait until it listens."""
    while nginx.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=WAIT).close()
        except ConnectionRefusedError:
            continue
        return
    raise RuntimeError(errors.read_text("utf-8"))
