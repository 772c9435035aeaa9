#@ File (label = "Map file") map
#@ String (label = "Contour levels, with spaces between them") levels
#@ CommandService commands
#@output String table

# How much the mask depends on the contour level: runs "Check mask" at each level and tells into how many pieces the map falls.
# Every level has a row in the Results table, with all figures.

from ij.measure import ResultsTable

lines = []
for level in levels.split():
    module = commands.run("io.github.emvalidation.fiji.checks.MaskCommand", True, {"map": map, "contour": level}).get()
    if module.isCanceled():
        raise ValueError(module.getCancelReason())
    results = ResultsTable.getResultsTable()
    pieces = results.getValue("0.b components", results.size() - 1)
    lines.append("%s: %d pieces, %s" % (level, pieces, module.getOutput("status")))
table = "\n".join(lines)
