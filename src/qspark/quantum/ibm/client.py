"""The place where the stand-in takes over from the network: underneath IBM's own client classes.

``requests`` is the lowest layer that IBM's clients share. Everything above it stays theirs: account discovery, URL
building, encoding, error handling, ``QiskitRuntimeService``, ``IBMBackend``, the primitives, jobs, sessions.
"""

import io
import json
import os
import warnings
from http import HTTPStatus
from typing import Any

from qspark.quantum.ibm import snapshots
from qspark.quantum.ibm.account import TOKEN, Account
from qspark.quantum.ibm.http import Refusal, Reply, Request
from qspark.quantum.ibm.runtime import Runtime
from qspark.quantum.ibm.transpilation import HOST, Transpiler

_ACCOUNT_FILE = "~/.qiskit/qiskit-ibm.json"


class Cloud:
    """IBM's services, each behind the host names that the clients call."""

    def __init__(self) -> None:
        self.account = Account()
        self.runtime = Runtime(self.account)
        self.transpiler = Transpiler()

    def answer(self, request: Request) -> Reply:
        """Raises Refusal where a service would answer with an error, ConnectionError for anybody else's host."""
        host = request.host.removeprefix("private.")
        if host == HOST:
            return self.transpiler.answer(request)
        if host.startswith(("iam.", "api.global-search-tagging.", "globalcatalog.")):
            return self.account.answer(request)
        if host.endswith("ibm.com") and "quantum" in host:
            return self.runtime.answer(request)
        raise ConnectionError(f"No network: {request.host} is not one of the IBM services that are answered offline.")


def install(cloud: Cloud, *, retired_channel: bool) -> None:
    """Put ``cloud`` underneath IBM's clients in this process."""
    snapshots.devices()  # read once here, so that every forked program shares it
    # The client walks the whole stack, with source lines, at every request to report who called; nobody listens here.
    os.environ.setdefault("USAGE_DATA_OPT_OUT", "True")
    _replace_network(cloud)
    _replace_account(cloud.account)
    if retired_channel:
        _admit_retired_channel()
    _give_transpiler_token()


def _replace_network(cloud: Cloud) -> None:
    import requests
    from requests.adapters import HTTPAdapter

    def send(self: Any, request: Any, *args: Any, **kwargs: Any) -> Any:
        body = request.body or b""
        headers = {name.lower(): value for name, value in request.headers.items()}
        asked = Request(request.method, request.url, headers, body.encode() if isinstance(body, str) else body)
        try:
            reply = cloud.answer(asked)
        except Refusal as refusal:
            error = {"errors": [{"code": refusal.status, "message": refusal.message}], "detail": refusal.message}
            reply = Reply(refusal.status, json.dumps(error).encode())
        except ConnectionError as error:
            raise requests.exceptions.ConnectionError(str(error), request=request) from None
        response = requests.Response()
        response.status_code, response.raw = reply.status, io.BytesIO(reply.body)
        response.reason = HTTPStatus(reply.status).phrase
        response.url, response.request, response.encoding = request.url, request, "utf-8"
        response.headers["Content-Type"] = "application/json"
        return response

    HTTPAdapter.send = send  # type: ignore[method-assign]


def _replace_account(account: Account) -> None:
    from qiskit_ibm_runtime.accounts import Account as ClientAccount
    from qiskit_ibm_runtime.accounts import AccountManager, AccountNotFoundError, management
    from qiskit_ibm_runtime.accounts.account import CloudAccount

    # The client fixes the path at import; with the ~ kept, each forked program has the file of its own HOME.
    management._DEFAULT_ACCOUNT_CONFIG_JSON_FILE = _ACCOUNT_FILE
    saved = AccountManager.get.__func__
    listed = CloudAccount.list_instances

    def get(cls: Any, filename: Any = None, name: Any = None, channel: Any = None) -> Any:
        try:
            return saved(cls, filename=filename, name=name, channel=channel)
        except (AccountNotFoundError, OSError):  # OSError: no HOME to write an empty account file into
            return ClientAccount.create_account(channel=channel or "ibm_quantum_platform", token=TOKEN)

    def list_instances(self: Any) -> Any:
        if self.instance:
            account.admit(self.instance)
        return listed(self)

    AccountManager.get = classmethod(get)
    CloudAccount.list_instances = list_instances


def _admit_retired_channel() -> None:
    from qiskit_ibm_runtime import QiskitRuntimeService
    from qiskit_ibm_runtime.accounts import AccountManager

    discover, save = QiskitRuntimeService._discover_account, AccountManager.save.__func__

    def current(channel: Any) -> Any:
        if channel != "ibm_quantum":
            return channel
        message = 'The "ibm_quantum" channel was retired; "ibm_quantum_platform" stands in for it.'
        warnings.warn(message, DeprecationWarning, stacklevel=4)
        return "ibm_quantum_platform"

    def discover_account(self: Any, *args: Any, channel: Any = None, **kwargs: Any) -> Any:
        return discover(self, *args, channel=current(channel), **kwargs)

    def save_account(cls: Any, /, *args: Any, channel: Any = None, **kwargs: Any) -> Any:
        return save(cls, *args, channel=current(channel), **kwargs)

    QiskitRuntimeService._discover_account = discover_account
    AccountManager.save = classmethod(save_account)


def _give_transpiler_token() -> None:
    try:
        from qiskit_ibm_transpiler.wrappers import base
    except ImportError:  # not installed, or without a package that it needs: programs that import it fail as well
        return
    base._get_token_from_system = lambda: TOKEN
