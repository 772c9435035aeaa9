package io.github.emvalidation.app.cluster;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/** Looks at a job until it has ended. */
final class JobWatch {

	/** Slurm may be away for some minutes, as when its controller starts again. */
	private static final int MOST_SILENCE = 60;
	/** A job that Slurm does not know was forgotten some minutes after its end, unless it was submitted in this very moment. */
	private static final int MOST_EMPTY = 2;
	private static final double MILLIS = 1000;

	private final Slurm slurm;
	private final ClusterJob job;
	private final Progress progress;
	private final double seconds;
	private final Map<Integer, String> states = new TreeMap<>();
	private final Set<Integer> tried = new HashSet<>();

	JobWatch(final Slurm slurm, final ClusterJob job, final Progress progress, final double seconds) {
		this.slurm = slurm;
		this.job = job;
		this.progress = progress;
		this.seconds = seconds;
	}

	/** The last state of each task. */
	Map<Integer, String> await() {
		int silence = 0;
		int empty = 0;
		while (true) {
			try {
				final Map<Integer, String> known = slurm.states(job.id());
				silence = 0;
				empty = known.isEmpty() ? empty + 1 : 0;
				if (empty > MOST_EMPTY) return forgotten();
				note(known);
				tell();
				if (!retry() && !states.isEmpty() && states.values().stream().allMatch(TaskState::isEnd)) return states;
			}
			catch (final IOException e) {
				if (++silence > MOST_SILENCE) {
					throw new BadInputException("Slurm does not answer any more (" + e.getMessage() + "); the job goes on without this program, and " +
						"--slurm-wait waits for it again.", e);
				}
			}
			pause();
		}
	}

	private void note(final Map<Integer, String> known) {
		final String rest = known.remove(TaskState.THE_REST);
		states.putAll(known);
		for (int task = 1; rest != null && task <= job.tasks(); task++) {
			if (!known.containsKey(task) && !TaskState.isEnd(states.getOrDefault(task, TaskState.PENDING))) states.put(task, rest);
		}
	}

	/** A task that ended by accident before it could ask for another try gets one. */
	private boolean retry() {
		boolean some = false;
		for (final Map.Entry<Integer, String> task : states.entrySet()) {
			if (TaskState.isAccident(task.getValue()) && tried.add(task.getKey())) some |= slurm.requeue(job.id(), task.getKey());
		}
		return some;
	}

	/** The job ended a while ago: the accounting knows more, if the cluster keeps one. */
	private Map<Integer, String> forgotten() {
		states.putAll(slurm.account(job.id()));
		states.values().removeIf(state -> !TaskState.isEnd(state));
		return states;
	}

	private void tell() {
		final long running = states.values().stream().filter(state -> !TaskState.isEnd(state) && !state.equals(TaskState.PENDING)).count();
		final long done = states.values().stream().filter(TaskState.COMPLETED::equals).count();
		final long failed = states.values().stream().filter(state -> TaskState.isEnd(state) && !state.equals(TaskState.COMPLETED)).count();
		long cost = 0;
		for (final Map.Entry<Integer, String> task : states.entrySet()) {
			if (TaskState.isEnd(task.getValue()) && task.getKey() <= job.tasks()) cost += job.costs().get(task.getKey() - 1);
		}
		progress.step(cost, job.cost(), "Slurm job " + job.id() + ", tasks: " + done + " done, " + running + " running, " + failed + " failed, " +
			(job.tasks() - done - running - failed) + " waiting");
		progress.checkCanceled();
	}

	private void pause() {
		try {
			Thread.sleep((long) (MILLIS * seconds));
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted while waiting for Slurm");
		}
	}
}
