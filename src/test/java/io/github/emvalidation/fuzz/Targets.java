package io.github.emvalidation.fuzz;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.table.TableDoor;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.check.map.background.BackgroundCheck;
import io.github.emvalidation.check.map.bfactor.BFactorCheck;
import io.github.emvalidation.check.map.mask.MaskCheck;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.io.MrcFiles;
import io.github.emvalidation.io.archive.Entries;
import io.github.emvalidation.io.archive.EntryDoor;
import io.github.emvalidation.network.PthFiles;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.WeightsDoor;
import io.github.emvalidation.network.published.StateDict;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.compare.ComparisonWriter;
import io.github.emvalidation.report.files.ReportJson;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.structure.ModelReader;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Every kind of file that users or archives hand in. */
final class Targets {

	private static final Grid SMALL = Grid.cube(6, 1.5);
	private static final String CIF = "data_X\nloop_\n_atom_site.group_PDB\n_atom_site.id\n_atom_site.type_symbol\n_atom_site.label_atom_id\n" +
		"_atom_site.label_comp_id\n_atom_site.label_asym_id\n_atom_site.label_seq_id\n_atom_site.Cartn_x\n_atom_site.Cartn_y\n_atom_site.Cartn_z\n" +
		"_atom_site.occupancy\n_atom_site.B_iso_or_equiv\n_atom_site.auth_seq_id\n_atom_site.auth_asym_id\nATOM 1 N N SER A 1 1.0 2.0 3.0 1.0 10 41 X\n" +
		"ATOM 2 C CA SER A 1 2.0 2.0 3.0 1.0 10 41 X\nHETATM 3 O O HOH B . 5.0 5.0 5.0 1.0 10 90 X\n";

	private Targets() {}

	/** @param folder for the whole files that go with the damaged ones */
	static List<Target> all(final Path folder) throws IOException {
		final List<byte[]> maps = maps();
		final Path good = Files.write(folder.resolve("good.mrc"), maps.get(0));
		final String report = ReportJson.of(Reports.full());
		final Path first = Files.writeString(folder.resolve("first.json"), report);
		return List.of(
			new Target("map", "x.mrc", maps, file -> MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE)),
			new Target("half map", "x.mrc", maps, file -> read(Map.of(Input.MAP, good, Input.HALF1, file, Input.HALF2, good))),
			new Target("mask", "x.mrc", maps, file -> read(Map.of(Input.MAP, good, Input.HALF1, good, Input.HALF2, good, Input.MASK, file))),
			new Target("checks of a map", "x.mrc", List.of(particle()), Targets::check),
			new Target("model", "x.cif", models(), file -> ModelReader.read(file)),
			new Target("table", "x.csv", tables(), file -> TableDoor.read(file)),
			new Target("report.json", "x.json", List.of(bytes(report)), file -> compare(first, file, folder)),
			new Target("weights.npz", "x.npz", List.of(WeightsDoor.npz(weights())), file -> WeightsDoor.read(Files.readAllBytes(file))),
			new Target("weights.pth", "x.pth", List.of(Files.readAllBytes(PthFiles.write(folder.resolve("good.pth"), weights()))),
				file -> StateDict.read(file)),
			new Target("answer of EMDB", "x.json", List.of(bytes(Entries.json(0.4, 1.3, 24, 21, 18))), file -> EntryDoor.json(file)),
			new Target("header of EMDB", "x.xml", List.of(bytes(Entries.xml(""))), file -> EntryDoor.xml(file)));
	}

	private static byte[] bytes(final String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Every mode and compression. */
	private static List<byte[]> maps() {
		final List<byte[]> maps = new ArrayList<>();
		final DensityMap small = Phantoms.map(SMALL, (x, y, z) -> (x + 2 * y + 3 * z) % 7);
		for (final int mode : new int[] { 2, 0, 1, 6, 12, 101 }) {
			for (final MrcFiles.Packing packing : MrcFiles.Packing.values()) maps.add(MrcFiles.of(small).mode(mode).packing(packing).bytes());
		}
		maps.add(MrcFiles.of(small).axes(3, 1, 2).extended(80).bytes());
		return maps;
	}

	private static byte[] particle() {
		return MrcFiles.of(Phantoms.blob(Grid.cube(12, 1.5), new Vec3(6, 6, 6), 2)).bytes();
	}

	private static void read(final Map<Input, Path> files) {
		final Map<Input, String> texts = new LinkedHashMap<>();
		files.forEach((input, file) -> texts.put(input, file.toString()));
		new EntryReader().read(new Given(texts), Progress.NONE);
	}

	/** Whatever densities the file has, a check gives a verdict or a reason, and finite volumes. */
	private static void check(final Path file) {
		final Given given = new Given(Map.of(Input.MAP, file.toString(), Input.CONTOUR, "0.4", Input.RESOLUTION, "4"));
		final Entry entry = new EntryReader().read(given, Progress.NONE).checked();
		for (final Check check : List.of(new MassCheck(), new MaskCheck(), new BackgroundCheck(), new BFactorCheck())) {
			final CheckResult result = CheckRun.of(check, entry, Progress.NONE);
			final boolean isInternal = result.status() == Status.FAILED && result.reason().orElse("").contains("inside the program");
			if (isInternal) throw new IllegalStateException(result.reason().orElseThrow());
			for (final Product product : result.products()) requireFinite(product);
		}
	}

	private static void requireFinite(final Product product) {
		final Grid grid = product.volume().grid();
		final float[] row = new float[grid.nx()];
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				product.volume().row(y, z, row);
				for (final float v : row) if (!Float.isFinite(v)) throw new IllegalStateException(product.file() + " has NaN voxels");
			}
		}
	}

	private static List<byte[]> models() throws IOException {
		final StringBuilder pdb = new StringBuilder("HEADER    X\n");
		for (int i = 1; i <= 4; i++) {
			pdb.append(String.format(Locale.ROOT, "ATOM  %5d  CA  ALA A%4d    %8.3f%8.3f%8.3f  1.00 20.00           C%n", i, i, 3.8 * i, 0., 0.));
		}
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(bytes(CIF));
		}
		return List.of(bytes(CIF), bytes(pdb.toString()), packed.toByteArray());
	}

	private static List<byte[]> tables() {
		return List.of(bytes("map,contour,resolution,set,operator\na.mrc,0.4,4,0.d.from=12,Ada\n\"b, c.mrc\",auto,,,\"x \"\"y\"\"\"\n"),
			bytes("sep=;\r\nMap;Contour;emdb;kind;accept\r\na.mrc;0.25;;particle;0.c=known\r\n;;EMD-4701;;\r\n"),
			"\ufeffmap\tcontour\r\na.mrc\t0.25\r\n".getBytes(StandardCharsets.UTF_16));
	}

	private static void compare(final Path first, final Path second, final Path folder) throws IOException {
		final Path page = ComparisonWriter.write(first, second, Optional.of(folder.resolve("comparison"))).file();
		final String text = Files.readString(page).replaceAll("(?s)<script.*?</script>", "");
		if (text.matches("(?s).*>[^<]*\\bNaN\\b.*")) throw new IllegalStateException("the page shows NaN");
	}

	private static Weights weights() {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		tensors.put("b", new Tensor(new long[] { 3 }, new float[] { 1, -2.5f, 3e-8f }));
		tensors.put("a.weight", new Tensor(new long[] { 1, 2, 2 }, new float[] { 0, 0.1f, 7, -0f }));
		return new Weights(tensors);
	}
}
