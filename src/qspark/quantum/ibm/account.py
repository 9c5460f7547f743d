"""The user's account: sign-in, and the service instances it owns.

What belongs to the user is taken as given: every API key signs in, and an instance that a program names exists. What
belongs to IBM is checked elsewhere: devices, programs, jobs.
"""

import base64
import json
import re
import time
import uuid
from typing import Any

from qspark.quantum.ibm.http import Refusal, Reply, Request, as_json

TOKEN = "offline-stand-in"  # the API key where the program gives none
PLAN_ID = str(uuid.uuid5(uuid.NAMESPACE_URL, "qspark:plan"))
_ACCOUNT_ID = uuid.uuid5(uuid.NAMESPACE_URL, "qspark:account").hex


class Account:
    """Service instances by cloud resource name, the first one the account's own."""

    def __init__(self) -> None:
        self.instances: dict[str, str] = {}  # CRN -> name
        self.admit("offline-instance")

    def admit(self, instance: str) -> None:
        """Let the account own the instance that a program calls by ``instance``, a CRN or a name."""
        if instance.startswith("crn:"):
            self.instances.setdefault(instance, f"instance-{len(self.instances)}")
        elif instance not in self.instances.values():
            guid = uuid.uuid5(uuid.NAMESPACE_URL, f"qspark:{instance}")
            self.instances[f"crn:v1:bluemix:public:quantum-computing:us-east:a/{_ACCOUNT_ID}:{guid}::"] = instance

    def answer(self, request: Request) -> Reply:
        """Identity, resource search and product catalogue of IBM Cloud."""
        host = request.host.removeprefix("private.")
        if host.startswith("iam.") and request.path == "/identity/token":
            return as_json(_sign_in())
        if host.startswith("api.global-search-tagging.") and request.path == "/v3/resources/search":
            return as_json({"items": [self._item(crn, name) for crn, name in self.instances.items()]})
        if host.startswith("globalcatalog.") and re.fullmatch(rf"/api/v1/{PLAN_ID}", request.path):
            # A paid plan: the free one runs no sessions.
            plan = {
                "overview_ui": {"en": {"display_name": "Pay-as-you-go"}},
                "metadata": {"pricing": {"type": "paygo"}},
            }
            return as_json(plan)
        raise Refusal(404, f"{request.url} is not answered offline.")

    def _item(self, crn: str, name: str) -> dict[str, Any]:
        # The client skips instances without an allocation.
        extensions = {"allocations": {"limit": None}}
        return {
            "crn": crn,
            "name": name,
            "service_plan_unique_id": PLAN_ID,
            "tags": [],
            "doc": {"extensions": extensions},
        }


def _sign_in() -> dict[str, Any]:
    # IBM's client reads the times in the token and does not check the signature.
    now = int(time.time())
    claims = {"iss": "qspark-offline", "iat": now, "exp": now + 3600}
    token = ".".join(_base64(json.dumps(part).encode()) for part in ({"typ": "JWT", "alg": "RS256"}, claims))
    return {
        "access_token": f"{token}.{_base64(b'offline')}",
        "refresh_token": "not_supported",
        "token_type": "Bearer",
        "expires_in": 3600,
        "expiration": now + 3600,
        "scope": "ibm openid",
    }


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
