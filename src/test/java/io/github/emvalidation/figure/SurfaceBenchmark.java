package io.github.emvalidation.figure;

import com.sun.management.OperatingSystemMXBean;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.SurfaceFigures;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ContourSurface;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Int3;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * Times the three views of a map's surface, from the voxels to the drawn figure. Not a test: run it by hand. Arguments: MAP CONTOUR
 * SIDE RUNS; the map is brought to SIDE voxels along each axis first. The first run counts what Java needs to warm up.
 */
public final class SurfaceBenchmark {

	private static final PrintStream OUT = System.out;

	private SurfaceBenchmark() {}

	public static void main(final String[] args) throws Exception {
		final DensityMap given = MapReader.read(Path.of(args[0]), MapReader.Options.DEFAULT, Progress.NONE).map();
		final int side = Integer.parseInt(args[2]);
		final Int3 size = new Int3(side, side, side);
		final DensityMap map = given.grid().size().equals(size) ? given : FourierResample.to(given, size);
		for (int run = 0; run < Integer.parseInt(args[3]); run++) {
			final Entry entry = Phantoms.entry(map, Double.parseDouble(args[1]));
			final double start = System.nanoTime() / 1e9;
			final double processor = processor();
			final Figure figure = SurfaceFigures.plain(entry);
			final double meshed = processor();
			final Drawing drawing = Drawings.draw(figure);
			OUT.printf("%s: %d triangles, surface %.2f and views %.2f processor s, %.2f s passed, %d kB%n", map.grid().size(),
				ContourSurface.of(entry).mesh().triangleCount(), meshed - processor, processor() - meshed, System.nanoTime() / 1e9 - start, drawing.svg().length() / 1000);
		}
	}

	private static double processor() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
	}
}
