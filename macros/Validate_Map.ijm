// Validates one map and writes the report.
//
// Argument: the parameters of the command "Validation report", for example
//   map=[/data/emd_20026.map.gz] contour=0.0118 resolution=2.7 folder=[/data/report]
// Without an argument it validates the current image or, if there is none, the sample map.

options = getArgument();
if (options == "" && nImages == 0) run("Sample map");
run("Validation report", options);
