"""A refusal as a page, for a person who opened an address in a browser."""

from html import escape

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from ..errors import ApiError, answer

PAGE = """\
<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Fall Line: refused</title>
</head>
<body>
  <h1>Fall Line refused this request</h1>
  <p>{sentence}</p>
</body>
</html>
"""


def refusal(error: ApiError, scope: Scope) -> Response:
    """Give an error as a page where one was asked for, and in the API's shape otherwise."""
    response = answer(error)
    if scope["type"] == "http" and "text/html" in Headers(scope=scope).get("accept", ""):
        return HTMLResponse(PAGE.format(sentence=escape(error.message)), response.status_code)
    return response
