#@ File (label = "Map file") map
#@ String (label = "Contour level") contour
#@ String (label = "Resolution (Å)", required = false) resolution
#@ File (label = "Folder for the report", style = "directory") folder
#@ CommandService commands
#@output String status

// Validates one map and writes the report. Fiji asks for the parameters above in a dialog, and also takes them on its
// command line. Their names are those of the command's parameters.

inputs = [map: map, contour: contour, folder: folder]
if (resolution) inputs.resolution = resolution
module = commands.run("io.github.emvalidation.fiji.ReportCommand", true, inputs).get()
if (module.isCanceled()) throw new IllegalArgumentException(module.cancelReason)
status = module.getOutput("status")
