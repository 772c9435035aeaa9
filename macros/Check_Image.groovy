#@ net.imglib2.RandomAccessibleInterval image
#@ Double (label = "Voxel size (Å)") voxel
#@ Double (label = "Contour level") contour
#@ Double (label = "Resolution (Å)") resolution
#@output Double bfactor
#@output String warnings
#@output net.imglib2.img.Img mask

// Checks an image of ImgLib2 that is in memory: the B-factor, its warnings, and the hard mask as an image.
// Dimensions are x, y, z. Nothing is written, and no window opens.

import io.github.emvalidation.app.Validation

map = Validation.of(image, voxel).contour(contour).resolution(resolution)
result = map.check("0.d")
bfactor = result.values()["b_factor"]
warnings = result.warnings().join("\n")
mask = map.check("0.b").product("hard-mask.mrc").get().image()
