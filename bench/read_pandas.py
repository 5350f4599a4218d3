# Reads and sums a ledger with pandas, by codes and month.
import json
import resource
import sys

import pandas

rows = pandas.read_csv(sys.argv[1], sep=";", decimal=",", dtype={"Konto": str, "Ansvar": str, "Verksamhet": str, "Period": str})
sums = rows.groupby(["Konto", "Ansvar", "Verksamhet", "Period"])["Belopp"].sum()
ore = int(sum(round(value * 100) for value in sums))
print(json.dumps({"sum": str(ore), "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
