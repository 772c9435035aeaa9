package io.github.emvalidation.report.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up maps of a collection, the same in every run. */
public final class Lines {

	/** Checks with headline values of every sense, as many as the program has. */
	public static final List<CheckInfo> CHECKS = checks();

	private Lines() {}

	private static List<CheckInfo> checks() {
		final List<CheckInfo> checks = new ArrayList<>();
		for (final String id : ("0.a 0.b 0.c 0.d 0.e 0.f 0.g 0.h 0.i 0.j 1.0 1.a 1.b 1.c 1.g 1.h 1.i A.a A.b A.c A.d A.e A.f A.g A.h").split(" ")) {
			final Headline plain = Headline.of("value", "Value of " + id + " (Å)");
			final Headline headline = id.matches("0\\.[dh]") ? plain.beside("V " + id) : plain;
			checks.add(new CheckInfo(id, "Check " + id, "?", "", "", "", "", List.of()).headline(switch (checks.size() % 4) {
				case 0 -> headline.lowIsBest();
				case 1 -> headline.highIsBest();
				case 2 -> headline.bestNear(1);
				default -> headline;
			}));
		}
		return List.copyOf(checks);
	}

	/** Row {@code i} of {@code n}: resolutions of 1.5 to 9 Å, some unknown; every 50th map has no report. */
	public static MapLine line(final int i, final int n) {
		final Random random = new Random(i);
		final MapLine.Origin origin = new MapLine.Origin("maps", "0123", i, n);
		final Map<String, String> extra = new LinkedHashMap<>(Map.of("operator", i % 2 == 0 ? "Ada" : "Ben"));
		extra.put("sample", "sample " + i % 7);
		final String folder = "map" + i + "-validation";
		if (i % 50 == 0) return new MapLine(1, origin, "map" + i, folder, "No map of " + i + ".", extra, null, null, null);
		final Map<String, JsonNode> facts = new LinkedHashMap<>();
		facts.put("title", TextNode.valueOf("Protein " + i));
		if (i % 13 != 0) facts.put("resolution", DoubleNode.valueOf(Math.rint(10 * (1.5 + 7.5 * random.nextDouble())) / 10));
		final List<MapSummary.CheckLine> results = new ArrayList<>();
		for (final CheckInfo info : CHECKS) {
			if (info.id().startsWith("A") && i % 3 != 0) continue;
			final Status status = random.nextInt(4) == 0 ? Status.WARNINGS : Status.OK;
			results.add(new MapSummary.CheckLine(info.id(), info.name(), status, status == Status.OK ? "OK" : "1 warning",
				status == Status.OK ? List.of() : List.of("The value of " + info.id() + " is too large."), List.of(), 0,
				Map.of("value", new MapSummary.Value(JsonNodeFactory.instance.numberNode(Math.rint(1000 * random.nextGaussian()) / 100), "Å"))));
		}
		final int warned = (int) results.stream().filter(check -> check.status() == Status.WARNINGS).count();
		final MapSummary report = new MapSummary("Protein " + i, "hash" + i, "2026-11-30", facts, results.size() - warned, results.size(),
			List.of(3.1, 3.4), results);
		return new MapLine(1, origin, "map" + i, folder, null, extra, "1-1", report, null);
	}
}
