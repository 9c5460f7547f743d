"""One file of a public model repository on the hub: ``python -m qspark.models.download REPO FILE SIZE TARGET``.

What is there of TARGET is continued, whatever ended the process before. The hub's own client would begin again: it
keeps nothing of a download that did not end well.
"""

import sys
from pathlib import Path

from qspark.errors import UserError


def download(repo: str, file: str, size: int, target: Path) -> None:
    """Leave the file, of ``size`` bytes, at ``target``.

    Raises:
        UserError: the hub does not give it, or gives a file of another size; says why.
        OSError: the disk.
    """
    from huggingface_hub import hf_hub_url
    from huggingface_hub.errors import HfHubHTTPError
    from huggingface_hub.file_download import http_get
    from huggingface_hub.utils import build_hf_headers  # type: ignore[attr-defined]  # exported without __all__

    with target.open("ab") as out:
        if out.tell() > size:
            out.truncate(0)
        try:
            http_get(
                hf_hub_url(repo, file), out, resume_size=out.tell(), headers=build_hf_headers(), expected_size=size
            )
        except HfHubHTTPError as error:
            if error.response.status_code == 416:  # the file there ends before the part that is here does
                out.truncate(0)
            raise UserError(str(error)) from error


if __name__ == "__main__":
    repo, file, size, target = sys.argv[1:]
    try:
        download(repo, file, int(size), Path(target))
    # What the client raises of its own and of the library beneath it changes between releases; all of it means that the
    # file did not come, and the caller has another source.
    except Exception as error:  # noqa: BLE001
        sys.exit(" ".join(str(error).split())[:300] or type(error).__name__)
