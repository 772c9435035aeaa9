package io.github.emvalidation.app.cluster;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The script of a job: each task validates the rows of its line in a list, with the Java and the classes that run here. */
final class TaskScript {

	/** Restarts of a task; each map may end it twice, and others go on behind it. */
	private static final int MOST_RESTARTS = 9;
	private static final String MAIN = "io.github.emvalidation.cli.Main";

	private TaskScript() {}

	/**
	 * @param parts     folder of the list, the scripts and the parts of the overview
	 * @param chunks    file of the list, a line for each task
	 * @param heap      for Java, in megabytes
	 * @param arguments of the command line, without rows and threads
	 */
	static String text(final Path parts, final Path chunks, final long heap, final List<String> arguments) {
		return """
			#!/bin/sh
			# A task of a Slurm array: validates the rows of its line in a list. em-validation wrote this file.
			case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
			  *[Uu][Tt][Ff]*8*) ;;
			  *) export LC_ALL=C.UTF-8 ;;
			esac
			cd -- %s || exit 1
			parts=%s
			rows=$(sed -n "${SLURM_ARRAY_TASK_ID}p" %s)
			export CLASSPATH=%s
			%s --rows "$rows" --threads "${SLURM_CPUS_PER_TASK:-1}"
			code=$?
			# 1: some maps have no report, and the overview says why; 3: some maps warn
			case $code in
			  0 | 1 | 3) exit 0 ;;
			esac
			# killed, but not by its owner: once more, there or elsewhere; what is finished stays finished
			case $code in
			  130 | 143) ;;
			  *)
			    if [ $code -gt 128 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt %d ]; then
			      scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID" && sleep 60
			    fi
			    ;;
			esac
			reason="The task of this map ended without its report, with the exit code $code."
			hidden="$parts/.em-validation-$SLURM_JOB_ID.tmp"
			printf '%%s\\t%%s\\n' "$rows" "$reason" > "$hidden" && mv -f -- "$hidden" "$parts/task-$SLURM_ARRAY_TASK_ID.failed"
			exit $code
			""".formatted(quoted(Path.of("").toAbsolutePath().toString()), quoted(parts.toString()), quoted(chunks.toString()), quoted(classes()),
			java(heap, arguments), MOST_RESTARTS);
	}

	private static String java(final long heap, final List<String> arguments) {
		final List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(TaskScript::isForTasks).forEach(words::add);
		words.add("-Djava.awt.headless=true");
		words.add("-Xmx" + heap + "m");
		words.add(MAIN);
		words.addAll(arguments);
		return words.stream().map(TaskScript::quoted).collect(Collectors.joining(" "));
	}

	/** Options of this Java that a task needs too; its memory is its own. */
	private static boolean isForTasks(final String option) {
		return (option.startsWith("-D") || option.startsWith("-XX:")) && !option.contains("RAMPercentage") && !option.startsWith(
			"-Demvalidation.terminal") && !option.startsWith("-Djava.awt.headless");
	}

	/** The classes of the program, from the root, since a task may start elsewhere. */
	private static String classes() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(part -> Path.of(part).toAbsolutePath()
			.toString()).collect(Collectors.joining(File.pathSeparator));
	}

	/** A word for the shell, taken as it stands. */
	static String quoted(final String word) {
		return "'" + word.replace("'", "'\\''") + "'";
	}
}
