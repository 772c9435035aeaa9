package io.github.emvalidation.app.cluster;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** States of the tasks of an array job, as Slurm names them. */
final class TaskState {

	static final String SQUEUE_FORMAT = "%K %T";
	static final String SACCT_FORMAT = "JobID,State";
	static final String COMPLETED = "COMPLETED";
	static final String PENDING = "PENDING";
	/** A task in another state may still run, or run again. */
	private static final Set<String> ENDS = Set.of(COMPLETED, "FAILED", "CANCELLED", "TIMEOUT", "OUT_OF_MEMORY", "NODE_FAIL", "BOOT_FAIL",
		"DEADLINE", "REVOKED", "PREEMPTED");
	/** Ends that another try may avoid. */
	private static final Set<String> ACCIDENTS = Set.of("FAILED", "OUT_OF_MEMORY", "NODE_FAIL", "BOOT_FAIL", "PREEMPTED");
	private static final Pattern SQUEUE_LINE = Pattern.compile("(\\d+|N/A)\\s+([A-Z_]+).*");
	private static final Pattern SACCT_LINE = Pattern.compile("\\d+_(\\d+)\\|([A-Z_]+).*");
	private static final Pattern MOST_TASKS = Pattern.compile("(?m)^MaxArraySize\\s*=\\s*(\\d+)");

	private TaskState() {}

	/** In place of a number: the tasks that had not begun when the whole job was cancelled. */
	static final int THE_REST = 0;

	/** States by the numbers of the tasks, from {@code squeue --array} with {@link #SQUEUE_FORMAT}. */
	static Map<Integer, String> ofSqueue(final String output) {
		return read(output, SQUEUE_LINE);
	}

	/** The same from {@code sacct --parsable2} with {@link #SACCT_FORMAT}; lines of steps and of whole arrays do not count. */
	static Map<Integer, String> ofSacct(final String output) {
		return read(output, SACCT_LINE);
	}

	private static Map<Integer, String> read(final String output, final Pattern pattern) {
		final Map<Integer, String> states = new TreeMap<>();
		Arrays.stream(output.split("\n")).map(String::strip).map(pattern::matcher).filter(Matcher::matches)
			.forEach(line -> states.put(line.group(1).equals("N/A") ? THE_REST : Integer.parseInt(line.group(1)), line.group(2)));
		return states;
	}

	/** The largest number of a task, from {@code scontrol show config}; it is one below the size that Slurm gives. */
	static int mostTasks(final String config, final int otherwise) {
		final Matcher found = MOST_TASKS.matcher(config);
		return found.find() ? Integer.parseInt(found.group(1)) - 1 : otherwise;
	}

	static boolean isEnd(final String state) {
		return ENDS.contains(state);
	}

	static boolean isAccident(final String state) {
		return ACCIDENTS.contains(state);
	}
}
