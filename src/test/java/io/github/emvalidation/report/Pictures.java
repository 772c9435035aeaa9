package io.github.emvalidation.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** What can be measured on a picture of a page. */
public final class Pictures {

	private Pictures() {}

	private static boolean isInk(final int rgb) {
		return (rgb & 0xff) + (rgb >> 8 & 0xff) + (rgb >> 16 & 0xff) < 3 * 245;
	}

	/** Share of the picture, without its frame, that is not white. */
	public static double ink(final BufferedImage picture) {
		int count = 0;
		for (int y = 3; y < picture.getHeight() - 3; y++) {
			for (int x = 3; x < picture.getWidth() - 3; x++) if (isInk(picture.getRGB(x, y))) count++;
		}
		return (double) count / picture.getWidth() / picture.getHeight();
	}

	/** Mean column of what is not white, in percent of the width, in a part of the rows that have any, from the top. */
	public static double middleOfInk(final BufferedImage picture, final double from, final double to) {
		final List<double[]> rows = new ArrayList<>();
		for (int y = 3; y < picture.getHeight() - 3; y++) {
			double sum = 0;
			int count = 0;
			for (int x = 3; x < picture.getWidth() - 3; x++) {
				if (!isInk(picture.getRGB(x, y))) continue;
				sum += x;
				count++;
			}
			if (count > 0) rows.add(new double[] { sum, count });
		}
		final List<double[]> part = rows.subList((int) (from * rows.size()), (int) (to * rows.size()));
		return 100 * part.stream().mapToDouble(row -> row[0]).sum() / part.stream().mapToDouble(row -> row[1]).sum() / picture.getWidth();
	}

	/** How much more blue than red there is in what is not white, in a part of the ink's width. */
	public static double blueness(final BufferedImage picture, final double from, final double to) {
		int left = picture.getWidth();
		int right = 0;
		for (int x = 3; x < picture.getWidth() - 3; x++) {
			for (int y = 3; y < picture.getHeight() - 3; y++) {
				if (!isInk(picture.getRGB(x, y))) continue;
				left = Math.min(left, x);
				right = Math.max(right, x);
			}
		}
		double sum = 0;
		int count = 0;
		for (int x = (int) (left + from * (right - left)); x < left + to * (right - left); x++) {
			for (int y = 3; y < picture.getHeight() - 3; y++) {
				final int rgb = picture.getRGB(x, y);
				if (!isInk(rgb)) continue;
				sum += (rgb & 0xff) - (rgb >> 16 & 0xff);
				count++;
			}
		}
		return sum / count;
	}

	/** Share of the pixels that differ to be seen. */
	public static double difference(final BufferedImage a, final BufferedImage b) {
		int count = 0;
		for (int y = 0; y < a.getHeight(); y++) {
			for (int x = 0; x < a.getWidth(); x++) {
				if (Math.abs((a.getRGB(x, y) & 0xff) - (b.getRGB(x, y) & 0xff)) > 12) count++;
			}
		}
		return (double) count / a.getWidth() / a.getHeight();
	}

	/** Correlation of two grey pictures, the first of them mirrored on demand. */
	public static double likeness(final BufferedImage a, final BufferedImage b, final boolean acrossX, final boolean acrossY) {
		final int n = 64;
		double sa = 0;
		double sb = 0;
		double saa = 0;
		double sbb = 0;
		double sab = 0;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				final double va = at(a, acrossX ? n - 1 - i : i, acrossY ? n - 1 - j : j, n);
				final double vb = at(b, i, j, n);
				sa += va;
				sb += vb;
				saa += va * va;
				sbb += vb * vb;
				sab += va * vb;
			}
		}
		final double count = n * n;
		return (sab - sa * sb / count) / Math.sqrt((saa - sa * sa / count) * (sbb - sb * sb / count));
	}

	private static int at(final BufferedImage picture, final int i, final int j, final int n) {
		return picture.getRGB((2 * i + 1) * picture.getWidth() / (2 * n), (2 * j + 1) * picture.getHeight() / (2 * n)) & 0xff;
	}

	public static BufferedImage decoded(final String address) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1))));
	}
}
