// Validates the maps of a folder: writes a report for each, and an overview of all (overview.html, overview.csv).
// If a map cannot be validated, its row of the overview gives the reason, and the others go on.
//
// Argument: the folder. Its file maps.csv gives contour levels and resolutions, one line for each map, with headings in the first line,
// as for Validate table...:
//   map,contour,resolution
//   emd_20026.map.gz,0.0118,2.7
//   emd_6824.map,2,5.8
// Without it the macro makes one that names every map; the overview then suggests a contour level for each.

folder = getArgument();
if (folder == "") folder = getDirectory("Folder of maps");
if (!endsWith(folder, "/") && !endsWith(folder, File.separator)) folder = folder + File.separator;
table = folder + "maps.csv";
if (!File.exists(table)) {
	files = getFileList(folder);
	rows = "map,contour,resolution\n";
	for (i = 0; i < files.length; i++) if (isMap(files[i])) rows = rows + "\"" + files[i] + "\",,\n";
	File.saveString(rows, table);
}
run("Validate table...", "table=[" + table + "] folder=[" + folder + "] stop=false unnamed=true");

function isMap(name) {
	return matches(toLowerCase(name), ".*\\.(map|mrc|ccp4)(\\.gz|\\.bz2)?");
}
