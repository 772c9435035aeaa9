// Runs each check with its own settings, then writes the report from these results.
//
// Argument: the parameters that all commands share, and the folder of the report, for example
//   map=[/data/emd_20026.map.gz] contour=0.0118 resolution=2.7 folder=[/data/report]
// Without an argument it validates the current image or, if there is none, the sample map.

options = getArgument();
if (options == "" && nImages == 0) run("Sample map");

run("Clear results");
run("Check mass", options);
run("Check mask", options);
run("Check background", options);
run("Check B-factor", options + " from=12");
run("Check local B-factor", options);
run("Check local occupancy", options);

row = nResults - 1;
print("Hard mask: " + getResult("0.b hard_mask_voxels (voxels)", row) + " voxels");

// uses these results and runs the checks that are not listed above
run("Validation report", options);
