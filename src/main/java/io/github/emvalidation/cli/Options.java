package io.github.emvalidation.cli;

/** The order of options in the help: inputs first, then settings of checks and reports. */
final class Options {

	static final int SETTINGS = 100;
	static final int ARCHIVE = 110;
	static final int REPORT = 200;
	static final int TABLE = 300;
	static final int RUN = 400;

	private Options() {}
}
