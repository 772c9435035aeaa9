package io.github.emvalidation.app.cluster;

import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/** The programs of Slurm that this computer has on its path. */
public class Slurm {

	static final String MISSING = "There is no %s on the path of this computer, so it cannot submit jobs to Slurm; give the command on a " +
		"login node of your cluster, or without --slurm.";
	/** What Slurm allows unless an administrator says otherwise. */
	private static final int USUAL_TASKS = 1000;

	/**
	 * What a program answered.
	 *
	 * @param code its exit code
	 * @param out  its standard output
	 * @param err  its standard error
	 */
	record Answer(int code, String out, String err) {}

	/** @throws BadInputException when this computer has no Slurm */
	public void requireThere() {
		call(List.of("sbatch", "--version"));
	}

	/**
	 * Submits an array job.
	 *
	 * @return its number
	 * @throws BadInputException when Slurm is not there, or refuses the job
	 */
	String submit(final List<String> options) {
		final List<String> command = new ArrayList<>(List.of("sbatch", "--parsable"));
		command.addAll(options);
		final Answer answer = call(command);
		if (answer.code != 0) {
			throw new BadInputException("Slurm does not take the job: " + answer.err.strip().replaceAll("\\s*\\R\\s*", "; ") + ".");
		}
		return answer.out.strip().replaceAll(";.*", "");
	}

	/** States of the tasks that Slurm still knows; an error of Slurm, such as a controller that is down, is thrown. */
	Map<Integer, String> states(final String job) throws IOException {
		final Answer answer = call(List.of("squeue", "--noheader", "--array", "--states=all", "--jobs=" + job, "--format=" +
			TaskState.SQUEUE_FORMAT));
		// Slurm forgets jobs some minutes after their end
		if (answer.code != 0 && answer.err.contains("Invalid job id")) return new TreeMap<>();
		if (answer.code != 0) throw new IOException(answer.err.strip());
		return TaskState.ofSqueue(answer.out);
	}

	/** States of all tasks by the accounting; empty where the cluster keeps none. */
	Map<Integer, String> account(final String job) {
		final Answer answer = call(List.of("sacct", "--noheader", "--parsable2", "--allocations", "--jobs=" + job, "--format=" +
			TaskState.SACCT_FORMAT));
		return answer.code == 0 ? TaskState.ofSacct(answer.out) : Map.of();
	}

	/** Whether Slurm starts a task once more. */
	boolean requeue(final String job, final int task) {
		return call(List.of("scontrol", "requeue", job + "_" + task)).code == 0;
	}

	int mostTasks() {
		return TaskState.mostTasks(call(List.of("scontrol", "show", "config")).out, USUAL_TASKS);
	}

	/** @throws BadInputException when there is no such program */
	Answer call(final List<String> command) {
		try {
			final Process process = new ProcessBuilder(command).start();
			process.getOutputStream().close();
			final List<String> err = new ArrayList<>();
			final Thread reader = new Thread(() -> err.add(text(process.getErrorStream())), "slurm-errors");
			reader.start();
			final String out = text(process.getInputStream());
			final int code = process.waitFor();
			reader.join();
			return new Answer(code, out, String.join("", err));
		}
		catch (final IOException e) {
			throw new BadInputException(MISSING.formatted(command.get(0)), e);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted while waiting for Slurm");
		}
	}

	private static String text(final InputStream stream) {
		try {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			return "";
		}
	}
}
