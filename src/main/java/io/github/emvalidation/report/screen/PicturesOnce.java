package io.github.emvalidation.report.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a page hold each picture once. Where it comes again, the drawing refers to its first place, and moves and stretches it. */
final class PicturesOnce {

	private static final Pattern IMAGE = Pattern.compile("<image preserveAspectRatio='none' xlink:href='(data:[^']*+)' x='(\\d+)' " +
		"y='(\\d+)' width='(\\d+)' height='(\\d+)'/>");

	private PicturesOnce() {}

	/** A picture's first place. */
	private record Place(String id, int x, int y, int width, int height) {

		/** "matrix(sx,0,0,sy,tx,ty)" leads from here to another place. */
		String to(final int toX, final int toY, final int toWidth, final int toHeight) {
			final double sx = toWidth / (double) width;
			final double sy = toHeight / (double) height;
			return "matrix(" + sx + ",0,0," + sy + "," + (toX - sx * x) + "," + (toY - sy * y) + ")";
		}
	}

	static String in(final String page) {
		final Map<String, Integer> counts = new HashMap<>();
		final Matcher all = IMAGE.matcher(page);
		while (all.find()) counts.merge(all.group(1), 1, Integer::sum);
		final Map<String, Place> places = new HashMap<>();
		return IMAGE.matcher(page).replaceAll(image -> {
			final String address = image.group(1);
			if (counts.get(address) == 1) return Matcher.quoteReplacement(image.group());
			final int[] at = new int[4];
			for (int i = 0; i < 4; i++) at[i] = Integer.parseInt(image.group(2 + i));
			final Place first = places.get(address);
			if (first != null) return "<use href='#" + first.id + "' transform='" + first.to(at[0], at[1], at[2], at[3]) + "'/>";
			final Place place = new Place("picture-" + (places.size() + 1), at[0], at[1], at[2], at[3]);
			places.put(address, place);
			return Matcher.quoteReplacement(image.group().replaceFirst("<image", "<image id='" + place.id + "'"));
		});
	}
}
