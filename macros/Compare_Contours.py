#@ File (label = "Map file") map
#@ String (label = "Contour levels, with spaces between them") levels
#@ CommandService commands
#@output String table

# Shows how much the mask depends on the contour level: runs "Check mask" at each level and counts the components of the map.
# Every level has a row in the Results table, with all values.

from ij.measure import ResultsTable

lines = []
for level in levels.split():
    module = commands.run("io.github.emvalidation.fiji.checks.MaskCommand", True, {"map": map, "contour": level}).get()
    if module.isCanceled():
        raise ValueError(module.getCancelReason())
    results = ResultsTable.getResultsTable()
    components = results.getValue("0.b components", results.size() - 1)
    lines.append("%s: %d components, %s" % (level, components, module.getOutput("status")))
table = "\n".join(lines)
