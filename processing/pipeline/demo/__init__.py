"""The fictional département: official layouts, official defects, invented content.

``create.write_demo_data`` is the door; ``coverage`` draws the communes, ``toponyms`` names them,
``geography`` peoples them, ``politics`` makes them vote, ``electionfiles``, ``territoryfiles`` and
``indicatorfiles`` write what administrations would have published.
"""
