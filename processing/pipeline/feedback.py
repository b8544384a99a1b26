"""How a long step talks to whoever waits for it."""

from .errors import Cancelled
from .translation import tr


class Feedback:
    """Progress, words and cancelling. This one is silent; QGIS's is in ``qgis_bridge.feedback``."""

    def progress(self, percent: float) -> None:
        """Show progress, 0 to 100."""

    def info(self, message: str) -> None:
        """Tell something the user may like to know."""

    def warn(self, message: str) -> None:
        """Tell something the user should look at."""

    def cancelled(self) -> bool:
        """Return True once the user pressed Cancel."""
        return False

    def check(self) -> None:
        """Raise :class:`Cancelled` once the user pressed Cancel; call it in every loop."""
        if self.cancelled():
            raise Cancelled(tr("Cancelled: nothing was written."))
