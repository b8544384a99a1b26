"""The domain: pure Python, no qgis import, a package per stage in the order data flows.

``warehouse`` → ``ingest`` → ``ref`` → ``election`` → ``indicators`` → ``model`` → ``forecast`` → ``publish``: a stage
imports only those before it, and reads only their tables. ``ref`` comes after ``ingest`` because territories come in
like everything else (outlines are an imported layer, INSEE's lists are imported files), while reading files needs to
know nothing of territories. ``demo`` writes the files of a fictional département and stands beside the stages.
"""
