package io.github.emvalidation.check;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.emvalidation.check.map.handedness.HandednessCheck;
import io.github.emvalidation.check.map.handedness.TestWeights;
import java.util.Comparator;
import java.util.List;

/** Every check of the program with its default settings, found on the class path: a new check need not be registered. */
final class Checks {

	private Checks() {}

	static List<Check> all() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(Check.class.getPackageName())
			.stream().filter(c -> c.isAssignableTo(Check.class) && !c.getModifiers().contains(JavaModifier.ABSTRACT)).map(Checks::make)
			.sorted(Comparator.comparing(check -> check.info().id())).toList();
	}

	private static Check make(final JavaClass type) {
		// it comes without networks of its own
		if (type.isEquivalentTo(HandednessCheck.class)) return new HandednessCheck(TestWeights.everywhere());
		try {
			return (Check) type.reflect().getConstructor().newInstance();
		}
		catch (final ReflectiveOperationException e) {
			throw new AssertionError(type.getName() + " needs a public constructor without arguments", e);
		}
	}
}
