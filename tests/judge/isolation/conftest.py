"""Properties that root and an ordinary user both need are tested as both."""

import pytest
from inside import USERS


@pytest.fixture(params=USERS)
def user(request: pytest.FixtureRequest) -> str:
    return request.param
