package io.github.emvalidation.fiji.image;

import ij.VirtualStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.emvalidation.io.MapSections;
import io.github.emvalidation.volume.Grid;

/** A map on the disk as an ImageJ stack, the same way round as {@link ImageOfEntry}: a slice is read when it is looked at. */
public final class SectionStack extends VirtualStack {

	private final MapSections sections;

	public SectionStack(final MapSections sections) {
		super(sections.grid().nx(), sections.grid().ny());
		this.sections = sections;
		setBitDepth(Float.SIZE);
	}

	@Override
	public int getSize() {
		return sections.grid().nz();
	}

	@Override
	public ImageProcessor getProcessor(final int slice) {
		final Grid grid = sections.grid();
		return new FloatProcessor(grid.nx(), grid.ny(), sections.section(slice - 1));
	}

	@Override
	public String getSliceLabel(final int slice) {
		return null;
	}

	@Override
	public void deleteSlice(final int slice) {
		// the file stays as it is
	}
}
