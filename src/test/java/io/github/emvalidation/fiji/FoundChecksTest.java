package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.bfactor.BFactorCheck;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.progress.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scijava.plugin.PluginIndex;
import org.scijava.plugin.PluginInfo;

/** Checks of other jars are found like the program's own. */
class FoundChecksTest {

	/** As another jar would bring it. */
	public static final class Late extends CheckCommand {

		@Override
		public Check check() {
			return new BFactorCheck();
		}
	}

	/** As another jar would bring it. */
	public static final class Early extends CheckCommand {

		@Override
		public Check check() {
			return new MassCheck();
		}
	}

	/** A jar for another version of the program, say. */
	public static final class Broken extends CheckCommand {

		public Broken(final String unexpected) {}

		@Override
		public Check check() {
			return new MassCheck();
		}
	}

	@Test
	void checksComeInTheOrderOfTheirIds() {
		assertEquals(List.of("0.a", "0.d"), FoundChecks.in(index(Late.class, Early.class)).stream().map(check -> check.info().id()).toList());
	}

	@Test
	void aBrokenJarIsNamed() {
		final String message = assertThrows(BadInputException.class, () -> FoundChecks.in(index(Early.class, Broken.class))).getMessage();
		assertTrue(message.startsWith("The check " + Broken.class.getName() + " cannot be started"), message);
	}

	@SafeVarargs
	private static PluginIndex index(final Class<? extends CheckCommand>... commands) {
		final PluginIndex index = new PluginIndex(null);
		for (final Class<? extends CheckCommand> command : commands) index.add(new PluginInfo<>(command, CheckCommand.class));
		return index;
	}
}
