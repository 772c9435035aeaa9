// Validates every map of a folder: writes a report beside each map, and a row with all values into validation.csv.
// If a map cannot be validated, its row gives the reason, and the others go on.
//
// Argument: the folder. Its file maps.csv gives contour levels and resolutions, one line for each map, with headings in the first line:
//   map,contour,resolution
//   emd_20026.map.gz,0.0118,2.7
//   emd_6824.map,2,5.8

folder = getArgument();
if (folder == "") folder = getDirectory("Folder of maps");
if (!endsWith(folder, "/") && !endsWith(folder, File.separator)) folder = folder + File.separator;
declared = newArray(0);
if (File.exists(folder + "maps.csv")) declared = split(File.openAsString(folder + "maps.csv"), "\r\n");

run("Clear results");
files = getFileList(folder);
for (i = 0; i < files.length; i++) {
	if (isMap(files[i])) {
		run("Validation report", "map=[" + folder + files[i] + "] " + declaration(files[i]) + " stop=false");
	}
}
saveAs("Results", folder + "validation.csv");

function isMap(name) {
	return matches(toLowerCase(name), ".*\\.(map|mrc|ccp4)(\\.gz|\\.bz2)?");
}

// "contour=0.0118 resolution=2.7" for the map of that name
function declaration(name) {
	for (k = 1; k < declared.length; k++) {
		cells = split(declared[k] + ", , ", ",");
		if (cells[0] == name) return "contour=[" + String.trim(cells[1]) + "] resolution=[" + String.trim(cells[2]) + "]";
	}
	return "";
}
