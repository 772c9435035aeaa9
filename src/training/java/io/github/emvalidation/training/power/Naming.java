package io.github.emvalidation.training.power;

import java.util.List;
import java.util.Map;

/** Which limits call a fault by its name: their warnings say what is wrong. */
final class Naming {

	private static final Map<String, List<String>> LIMITS = Map.ofEntries(
		Map.entry("shift", List.of("0.a decentering high", "0.a mass_decentering high")),
		Map.entry("boxsmall", List.of("0.a space low")),
		Map.entry("cut", List.of("0.a face_share high")),
		Map.entry("contour-low", List.of("0.b contour_over_noise low", "0.b components_90 high", "0.b overlap low")),
		Map.entry("contour-high", List.of("0.b contour_over_density high", "0.b remaining_mean_volume high")),
		Map.entry("offset", List.of("0.c far_offset high")),
		Map.entry("gradient", List.of("0.c far_trend high")),
		Map.entry("stripes", List.of("0.c far_peak high")),
		Map.entry("rings", List.of("0.c far_rings high", "0.c far_radial_excess high")),
		Map.entry("streaks", List.of("0.c far_radial_excess low")),
		Map.entry("masked", List.of("0.c most_frequent_share high")),
		Map.entry("dust", List.of("0.b remaining_mean_volume high", "0.c far_spot high", "0.c far_specks high")),
		Map.entry("fragment", List.of("0.c far_spot high", "0.c far_specks high")),
		Map.entry("neighbour", List.of("0.c far_spot high", "0.c far_specks high")),
		Map.entry("belt", List.of("0.c far_spot high", "0.a mass_ratio high")),
		Map.entry("oversharpened", List.of("0.d b_factor high", "0.f median_r_squared low", "0.f median_over_r2 high",
			"0.e beyond_reported high")),
		Map.entry("blurred", List.of("0.d b_factor_over_r2 low", "0.f median_over_r2 low")),
		Map.entry("lowpass", List.of("0.d last_shells low")),
		Map.entry("claim", List.of("0.d last_shells high", "0.i phase_agreement low")),
		Map.entry("voxel-small", List.of("0.j gain high", "0.a mass_ratio low")),
		Map.entry("voxel-large", List.of("0.j gain high", "0.a mass_ratio high")),
		Map.entry("missing", List.of("0.a mass_ratio low")),
		Map.entry("partial", List.of("0.a mass_ratio low")),
		Map.entry("forced-C2", List.of("0.c noise_symmetry high", "0.a mass_ratio high")),
		Map.entry("overfit", List.of("0.d last_shells high", "0.i phase_agreement low", "0.f median_r_squared low",
			"0.e beyond_reported high")),
		Map.entry("mirror", List.of("0.h score high")),
		Map.entry("inverted", List.of("0.b skewness low", "0.i phase_agreement low", "0.e near_reported low")),
		Map.entry("noise", List.of("0.g absolute_median low", "0.i phase_agreement low", "0.d b_factor high",
			"0.e near_reported low")),
		Map.entry("ball", List.of("0.i phase_agreement low")));

	private Naming() {}

	/** Limits whose warning names this fault; none for faults that no check looks for. */
	static List<String> of(final String fault) {
		return LIMITS.getOrDefault(fault, List.of());
	}
}
