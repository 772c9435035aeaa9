package io.github.emvalidation.io.archive;

/** Entries laid out as EMDB lays them out, with what this program looks at and some of what it does not. */
public final class Entries {

	private Entries() {}

	/** What the programming interface answers. */
	public static String json(final double contour, final double voxel, final int nx, final int ny, final int nz) {
		return """
			{"emdb_id": "EMD-1234", "version": "3.0.2.8",
			 "admin": {"title": "A blob  of\\n density", "key_dates": {"deposition": "2021-10-05T00:00:00", "update": "2022-10-12T00:00:00"},
			  "authors_list": {"author": [{"instance_type": "author", "order": 1, "valueOf_": "Doe J"}, {"valueOf_": "Roe R"}]}},
			 "interpretation": {"half_map_list": {"half_map": [{"contour_list": {"contour": [{"primary": true, "level": 9}]}}]}},
			 "map": {"file": "emd_1234.map.gz", "dimensions": {"col": %d, "row": %d, "sec": %d},
			  "contour_list": {"contour": [{"level": 8, "primary": false}, {"level": %s, "primary": true, "source": "AUTHOR"}]},
			  "pixel_spacing": {"x": {"units": "Å", "valueOf_": "%s"}, "y": {"units": "Å", "valueOf_": "%s"}, "z": {"units": "Å", "valueOf_": "%s"}}},
			 "structure_determination_list": {"structure_determination": [{"image_processing": [{},
			  {"final_reconstruction": {"resolution": {"res_type": "BY AUTHOR", "units": "Å", "valueOf_": "4.2"}}}]}]}}
			""".formatted(nx, ny, nz, contour, voxel, voxel, voxel);
	}

	/** The header file in the archive; {@code before} stands before its first element. */
	public static String xml(final String before) {
		return """
			<?xml version="1.0" encoding="UTF-8"?>%s
			<emd emdb_id="EMD-1234" version="3.0.2.8">
			 <admin><key_dates><deposition>2021-10-05</deposition></key_dates><title>A blob of density</title>
			  <authors_list><author>Doe J</author><author ORCID="0000">Roe R</author></authors_list></admin>
			 <structure_determination_list><structure_determination><singleparticle_processing><final_reconstruction>
			  <resolution res_type="BY AUTHOR" units="Å">4.2</resolution></final_reconstruction></singleparticle_processing></structure_determination>
			 </structure_determination_list>
			 <map format="CCP4" size_kbytes="37"><file>emd_1234.map.gz</file><dimensions><col>24</col><row>21</row><sec>18</sec></dimensions>
			  <pixel_spacing><x units="Å">1.1</x><y units="Å">1.3</y><z units="Å">1.7</z></pixel_spacing>
			  <contour_list><contour primary="false"><level>8</level></contour><contour primary="true"><level>0.4</level></contour></contour_list></map>
			 <interpretation><half_map_list><half_map><contour_list><contour primary="true"><level>9</level></contour></contour_list></half_map></half_map_list></interpretation>
			</emd>
			""".formatted(before);
	}
}
