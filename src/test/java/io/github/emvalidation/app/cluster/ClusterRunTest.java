package io.github.emvalidation.app.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.app.table.RowCost;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job. The answers of squeue, scontrol and sbatch were recorded from Slurm 22.05; those of sacct, which needs a data base there, are in the
 * form of its manual. {@code SlurmJobTest} has a Slurm of its own.
 */
class ClusterRunTest {

	private static final List<RowCost> ROWS = IntStream.rangeClosed(1, 6).mapToObj(i -> new RowCost(i, OptionalLong.of(1000), false, 32_000)).toList();
	private static final Slurm.Answer NONE = new Slurm.Answer(1, "", "Slurm accounting storage is disabled\n");

	@TempDir
	private Path folder;

	private final List<String> told = new ArrayList<>();
	private final List<String> stages = new ArrayList<>();
	private final List<List<String>> calls = new ArrayList<>();
	private final Deque<Slurm.Answer> queues = new ArrayDeque<>();
	private Slurm.Answer accounting = NONE;

	private final Slurm slurm = new Slurm() {

		@Override
		Answer call(final List<String> command) {
			calls.add(command);
			return switch (command.get(0)) {
				case "sbatch" -> new Answer(0, "17\n", "");
				case "squeue" -> queues.removeFirst();
				case "sacct" -> accounting;
				default -> new Answer(0, "MaxArraySize            = 1001\n", "");
			};
		}
	};

	private ClusterRun run() {
		return new ClusterRun(slurm, folder, told::add);
	}

	private final Progress progress = new Progress() {

		@Override
		public void step(final long done, final long total, final String what) {
			stages.add(100 * done / total + " % " + what);
		}

		@Override
		public void checkCanceled() {}
	};

	private void queue(final String... lines) {
		queues.add(new Slurm.Answer(0, String.join("\n", lines) + "\n", ""));
	}

	@Test
	void aJobIsSubmittedAndWatchedToItsEnd() throws IOException {
		run().submit(ROWS, 2, "--partition=cpu --comment=\"two words\" --time 30", List.of("--table", "it's.csv"));
		final List<String> sbatch = calls.get(1);
		assertEquals(List.of("sbatch", "--parsable", "--job-name=em-validation", "--array=1-3", "--requeue", "--mem=1409M"), sbatch.subList(0, 6));
		assertEquals(List.of("--partition=cpu", "--comment=two words", "--time", "30"), sbatch.subList(8, 12));
		final Path script = Path.of(sbatch.get(12));
		assertTrue(Files.readString(script).contains("'--table' 'it'\\''s.csv' --rows \"$rows\""), Files.readString(script));
		assertTrue(Files.readString(script).contains(" '-Xmx385m' "), Files.readString(script));
		assertEquals("1-2\n3-4\n5-6\n", Files.readString(Path.of(script.toString().replaceFirst("sh$", "txt"))));
		assertTrue(told.get(0).startsWith("Slurm job 17 has 3 tasks for 6 rows, each with 1409 MB."), told.get(0));

		queue();
		queue("3 PENDING", "1 RUNNING", "2 RUNNING");
		queues.add(new Slurm.Answer(1, "", "slurm_load_jobs error: Unable to contact slurm controller (connect failure)\n"));
		queue("3 RUNNING", "1 COMPLETED", "2 FAILED");
		queue("2 PENDING", "3 COMPLETED", "1 COMPLETED");
		queue("2 FAILED", "3 COMPLETED", "1 COMPLETED");
		run().await(progress, 0.001);
		assertEquals(1, calls.stream().filter(List.of("scontrol", "requeue", "17_2")::equals).count(), "one more try");
		assertEquals(List.of("0 % Slurm job 17, tasks: 0 done, 2 running, 0 failed, 1 waiting",
			"66 % Slurm job 17, tasks: 1 done, 1 running, 1 failed, 0 waiting", "66 % Slurm job 17, tasks: 2 done, 0 running, 0 failed, 1 waiting",
			"100 % Slurm job 17, tasks: 2 done, 0 running, 1 failed, 0 waiting"), stages.subList(1, stages.size()));
		assertEquals("3-4\tThe task of this map ended before its report was made (Slurm says FAILED).\n",
			Files.readString(folder.resolve("parts/task-2.failed")));
		assertTrue(told.get(1).startsWith("Task 17_2 (rows 3-4) ended as FAILED; its log is "), told.get(1));
	}

	@Test
	void aJobThatSlurmHasForgottenHasEnded() throws IOException {
		run().submit(ROWS, 3, "", List.of());
		final Slurm.Answer forgotten = new Slurm.Answer(1, "", "slurm_load_jobs error: Invalid job id specified\n");
		for (int i = 0; i < 3; i++) queues.add(forgotten);
		accounting = new Slurm.Answer(0, "17_1|COMPLETED\n17_2|CANCELLED by 0\n", "");
		run().await(progress, 0.001);
		assertTrue(Files.readString(folder.resolve("parts/task-2.failed")).contains("(Slurm says CANCELLED)"));
		queues.add(forgotten);
		run().submit(ROWS, 3, "", List.of());
		assertFalse(Files.exists(folder.resolve("parts/task-2.failed")), "a new job begins anew");
		accounting = NONE;
		for (int i = 0; i < 3; i++) queues.add(forgotten);
		run().await(progress, 0.001);
	}

	@Test
	void tasksThatHadNotBegunWhenTheJobWasCancelledAreTold() throws IOException {
		run().submit(ROWS, 2, "", List.of());
		queue("2 PENDING", "3 PENDING", "1 COMPLETED");
		queue("N/A CANCELLED", "1 COMPLETED");
		run().await(progress, 0.001);
		assertFalse(Files.exists(folder.resolve("parts/task-1.failed")));
		assertEquals("5-6\tThe task of this map ended before its report was made (Slurm says CANCELLED).\n",
			Files.readString(folder.resolve("parts/task-3.failed")));
	}

	@Test
	void twoJobsDoNotWorkOnOneTable() {
		assertTrue(assertThrows(BadInputException.class, () -> run().await(progress, 1)).getMessage().startsWith("No job of Slurm was submitted"));
		run().submit(ROWS, 3, "", List.of());
		queue("1 COMPLETED", "2 RUNNING");
		assertEquals("Slurm job 17 works on this table already; --slurm-wait waits for it, and scancel 17 ends it.",
			assertThrows(BadInputException.class, () -> run().submit(ROWS, 3, "", List.of())).getMessage());
	}

	@Test
	void whatSlurmSaysIsRead() {
		assertEquals(Map.of(1, "RUNNING", 2, "PENDING", 10, "OUT_OF_MEMORY"), TaskState.ofSqueue("2 PENDING\n10 OUT_OF_MEMORY\n1 RUNNING\n"));
		assertEquals(Map.of(), TaskState.ofSqueue(""));
		assertEquals(Map.of(TaskState.THE_REST, "CANCELLED"), TaskState.ofSqueue("N/A CANCELLED\n"));
		assertEquals(Map.of(1, "COMPLETED", 2, "CANCELLED"), TaskState.ofSacct("17_1|COMPLETED\n17_2|CANCELLED by 0\n17_[3-4]|PENDING\n17_1.batch|COMPLETED\n"));
		assertEquals(1000, TaskState.mostTasks("MaxArraySize            = 1001\nMaxDBDMsgs = 20012\n", 5));
		assertEquals(5, TaskState.mostTasks("", 5));
	}

	@Test
	void withoutSlurmThereIsASentence() {
		assertEquals("There is no no-such-sbatch on the path of this computer, so it cannot submit jobs to Slurm; give the command on a login node of " +
			"your cluster, or without --slurm.", assertThrows(BadInputException.class, () -> new Slurm().call(List.of("no-such-sbatch"))).getMessage());
		final Slurm refusing = new Slurm() {

			@Override
			Answer call(final List<String> command) {
				return new Answer(1, "", "sbatch: error: invalid partition specified: cpu\nsbatch: error: Batch job submission failed: Invalid partition name specified\n");
			}
		};
		assertEquals("Slurm does not take the job: sbatch: error: invalid partition specified: cpu; sbatch: error: Batch job submission failed: Invalid " +
			"partition name specified.", assertThrows(BadInputException.class, () -> refusing.submit(List.of())).getMessage());
	}
}
