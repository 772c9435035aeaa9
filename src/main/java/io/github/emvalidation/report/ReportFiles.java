package io.github.emvalidation.report;

/** The names of a report's files, and the version of report.json. */
public final class ReportFiles {

	/** The page for a browser. */
	public static final String HTML = "report.html";
	/** The page for paper. */
	public static final String PDF = "report.pdf";
	/** The report for programs; it is written last, so the report is complete if this file is there. */
	public static final String JSON = "report.json";
	/** Every value, for spreadsheets. */
	public static final String CSV = "metrics.csv";
	/** The maps for ChimeraX. */
	public static final String VIEW = "view.cxc";
	/** Every value of every residue of the model. */
	public static final String RESIDUES = "residues.csv";
	/** The model with the score of each atom. */
	public static final String SCORES = "model-scores.cif";
	/** Version of the format of report.json. */
	public static final int SCHEMA = 1;

	private ReportFiles() {}
}
