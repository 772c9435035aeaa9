#!/usr/bin/env bash
# What one would guess: CommandService.run(...) of SciJava (Fiji, ImageJ2) runs any command and returns a Future of it, a DynamicCommand too,
# since a DynamicCommand is a Command, and since the menu and macros run both alike.
# What happens: for a DynamicCommand every variant of CommandService.run returns null after it has STARTED the command: the command runs, its
# caller gets neither its outputs nor an error, and a script stops with "cannot invoke get() on null". ModuleService.run returns the Future.
# Why it matters: making the parameters of a command when it runs is the documented use of DynamicCommand. Who turns a plain command into one
# breaks every script that calls it by commands.run(...).get(), while dialogs and macros go on working.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
version=2.100.1
jars org.scijava:scijava-common:$version

cat > Finding.java <<'JAVA'
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.scijava.Context;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.command.DynamicCommand;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

public class Finding {

	static final AtomicInteger RUNS = new AtomicInteger();

	@Plugin(type = Command.class)
	public static class Plain implements Command {

		@Parameter(type = ItemIO.OUTPUT)
		private int answer;

		@Override
		public void run() {
			answer = 42;
		}
	}

	@Plugin(type = Command.class)
	public static class Dynamic extends DynamicCommand {

		@Parameter(type = ItemIO.OUTPUT)
		private int answer;

		@Override
		public void run() {
			RUNS.incrementAndGet();
			answer = 42;
		}
	}

	public static void main(final String[] args) throws Exception {
		try (Context context = new Context(CommandService.class, ModuleService.class)) {
			final CommandService commands = context.service(CommandService.class);
			final Object plain = commands.run(Plain.class, true).get().getOutput("answer");
			final Future<?> dynamic = commands.run(Dynamic.class, true);
			for (int i = 0; i < 100 && RUNS.get() == 0; i++) Thread.sleep(50);
			final int runs = RUNS.get();
			final Future<Module> module = context.service(ModuleService.class).run(new CommandInfo(Dynamic.class), true);
			System.out.println("plain command by CommandService: " + plain);
			System.out.println("dynamic command by CommandService: " + dynamic + ", carried out " + runs + " time(s)");
			System.out.println("dynamic command by ModuleService: " + module.get().getOutput("answer"));
			System.exit(plain.equals(42) && dynamic == null && module.get().getOutput("answer").equals(42) && runs == 1 ? 0 : 1);
		}
	}
}
JAVA
javac -nowarn -cp "lib/*" Finding.java 2> javac.log || { cat javac.log; exit 1; }
echo "scijava-common $version"
java -Djava.awt.headless=true -cp "lib/*:." Finding 2> said.log && result=0 || result=$?
sed -n 's/^\[ERROR\]/said:/p' said.log | head -3
if [ $result = 0 ]; then echo "As described."; else echo "This has changed."; cat said.log; fi
exit $result
