"""augure:undorun."""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterNumber

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class UndoRun(AugureAlgorithm):
    """Bring the warehouse back to what it was before a run."""

    ROW_COUNT, UNDONE = "ROW_COUNT", "UNDONE"

    NAME = "undorun"
    GROUP = "warehouse"

    def displayName(self):
        return tr("Undo a run")

    def summary(self):
        return tr("Brings the warehouse back to what it was before a run: rows, their order, columns, types and "
                  "comments; tables stay in place with their views, rights and styles, and what the run had made is "
                  "removed. When later runs stand on it, they are named and nothing is changed. Importing the same "
                  "files again afterwards really imports them. Rows that were replaced are kept for the last runs only "
                  "(history_keep in the table augure.setting).")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add(
            QgsProcessingParameterNumber(self.RUN, tr("Run to undo"), QgsProcessingParameterNumber.Type.Integer, 0,
                                         optional=True, minValue=0),
            tr("Number of the run, as the import returned it in RUN; the table augure.run lists them all. 0 or empty: "
               "the last run that changed something."))
        self.addOutput(QgsProcessingOutputNumber(self.ROW_COUNT, tr("Rows removed or put back")))
        self.addOutput(QgsProcessingOutputNumber(self.UNDONE, tr("Run that was undone")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.publish.indicatorviews import refresh_views
        from ...pipeline.ref.passage import refresh_passage
        from ...pipeline.warehouse.undo import undo_run

        def refresh(cursor, level):
            refresh_passage(cursor, level)
            refresh_views(cursor)

        with self.warehouse_run(parameters, feedback) as run:
            return undo_run(run, self.parameterAsInt(parameters, self.RUN, context) or None, refresh)
