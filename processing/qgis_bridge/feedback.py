"""QGIS's progress bar and log, as the pipeline's Feedback."""

from ..pipeline.feedback import Feedback


class QgisFeedback(Feedback):
    """Pass progress, words and cancelling on to a ``QgsProcessingFeedback``."""

    def __init__(self, feedback):
        self._feedback = feedback

    def progress(self, percent):
        self._feedback.setProgress(percent)

    def info(self, message):
        self._feedback.pushInfo(message)

    def warn(self, message):
        push = getattr(self._feedback, "pushWarning", self._feedback.pushInfo)
        push(message)

    def cancelled(self):
        return self._feedback.isCanceled()
