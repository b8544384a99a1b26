"""Documents of the web through QGIS's own network stack: its proxy, certificates and authentication are honoured."""

import hashlib
from pathlib import Path

from qgis.core import QgsApplication, QgsBlockingNetworkRequest
from qgis.PyQt.QtCore import QDateTime, QFileInfo, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ..pipeline.errors import Cancelled, InvalidParameter
from ..pipeline.translation import tr

TIMEOUT = 30_000
"""Milliseconds without an answer after which a server counts as silent."""


def fetcher(feedback, parameter="STANDARD"):
    """Return a function that gets the bytes of a URL; what it got once is kept for when the network is away.

    It raises InvalidParameter, naming ``parameter``, where nothing comes and nothing is kept.
    """
    def fetch(url):
        kept = _kept(url)
        request = QNetworkRequest(QUrl(url))
        if hasattr(request, "setTransferTimeout"):  # Qt 5.15
            request.setTransferTimeout(TIMEOUT)
        blocking = QgsBlockingNetworkRequest()
        failed = blocking.get(request, True, feedback) != QgsBlockingNetworkRequest.NoError
        if feedback.isCanceled():
            raise Cancelled(tr("Cancelled: nothing was written."))
        reply = blocking.reply()
        status = reply.attribute(QNetworkRequest.HttpStatusCodeAttribute)
        content = bytes(reply.content())
        if not failed and content:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(content)
            return content
        cause = tr("the server answers {status}").format(status=status) if status and int(status) >= 400 \
            else blocking.errorMessage() or tr("the answer is empty")
        if kept.exists() and not (status and int(status) in (404, 410)):
            date = QFileInfo(str(kept)).lastModified()
            feedback.pushWarning(tr("{url} cannot be reached ({cause}): the copy of {date} is used.").format(
                url=url, cause=cause, date=QDateTime(date).toString("yyyy-MM-dd")))
            return kept.read_bytes()
        raise InvalidParameter(tr("{parameter}: {url} cannot be had ({cause}). Look at the address and at QGIS's "
                                  "network settings (proxy), or save the document and give its file.").format(
                                      parameter=parameter, url=url, cause=cause))
    return fetch


def _kept(url):
    """Return where the copy of a document is kept, in the user's profile."""
    name = hashlib.sha256(url.encode("utf-8")).hexdigest()
    return Path(QgsApplication.qgisSettingsDirPath()) / "cache" / "augure" / name
