"""The panel out of a warehouse of France."""

import numpy as np
import psycopg2

from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.model.load import choose_ballots, load_panel
from augure.processing.pipeline.ref.perimeter import Perimeter

#: Registered electors as proclaimed by the Conseil constitutionnel.
PROCLAIMED = {"2012-presidentielle-1": 46028542, "2017-presidentielle-1": 47582183}
#: No commune of INSEE's lists: French people abroad and the collectivités d'outre-mer.
ELSEWHERE = "SELECT sum(registered) FROM election.turnout WHERE ballot = %s AND departement = ANY(%s)"


def test_no_elector_of_france_is_lost(rows_of_france):
    """Those who vote in no commune of INSEE's lists are all that the panel lacks."""
    connection = psycopg2.connect(**rows_of_france.settings.params)
    ballots = choose_ballots(connection, ",".join(PROCLAIMED), "europeennes")
    panel = load_panel(connection, ballots, Perimeter(), Feedback())
    connection.close()
    for row, ballot in enumerate(ballots):
        elsewhere = rows_of_france.one(ELSEWHERE, (ballot.id, ["ZZ", "975", "977", "978", "986", "987", "988"]))
        assert np.nansum(panel.registered[row]) + elsewhere == PROCLAIMED[ballot.id]
