def record_suspicion(run, ballot, level, file): return 0
