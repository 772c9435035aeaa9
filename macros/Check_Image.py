#@ net.imglib2.RandomAccessibleInterval image
#@ String (label = "Voxel size (A)") voxel
#@ String (label = "Contour level") contour
#@ CommandService commands
#@output String table

# Runs the command "Check mass" on an image of ImgLib2 and lists its outputs: the status, the warnings, and every value by its key.

inputs = {"image": image, "voxel": voxel, "contour": contour}
module = commands.run("io.github.emvalidation.fiji.checks.MassCommand", True, inputs).get()
if module.isCanceled():
    raise ValueError(module.getCancelReason())
lines = [module.getOutput("status")]
if module.getOutput("warnings"):
    lines.append(module.getOutput("warnings"))
metrics = module.getOutput("metrics")
for key in metrics:
    lines.append("%s = %s" % (key, metrics[key]))
table = "\n".join(lines)
