package io.github.emvalidation.report.screen;

import io.github.emvalidation.report.page.PageHead;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library three.js as one plain script. It comes as two modules, one of which imports the other by file name. A page on a disk
 * cannot import modules, so both become functions, and one passes its names to the other.
 */
final class ThreeScript {

	static final String LICENCE = "three.js, MIT licence, copyright three.js authors";

	/** Names given to what a module exports or imports: "{Vector3 as a,Color}". */
	private static final String NAMES = "\\{([^{}]*)\\}";
	private static final String FROM_CORE = NAMES + "from\"\\./three\\.core\\.min\\.js\";";
	private static final Pattern EXPORT = Pattern.compile("export" + NAMES + ";\\s*$");
	private static final Pattern IMPORT = Pattern.compile("import" + FROM_CORE);
	private static final Pattern PASSED_ON = Pattern.compile("export" + FROM_CORE);

	private ThreeScript() {}

	/** A script that makes the constant {@code three}, an object of everything that three.js exports. */
	static String text() {
		final String core = PageHead.resource("interactive/three/three.core.min.js");
		final String module = PageHead.resource("interactive/three/three.module.min.js");
		final Matcher coreExports = find(EXPORT, core);
		final Matcher exports = find(EXPORT, module);
		final Matcher imports = find(IMPORT, module);
		final String body = PASSED_ON.matcher(module.substring(imports.end(), exports.start())).replaceAll("");
		return "const three = (() => {\n\"use strict\";\n" + core.substring(0, coreExports.start()) + "\nconst core = {" +
			exported(coreExports.group(1)) + "};\nreturn (({" + imported(imports.group(1)) + "}) => {\n" +
			module.substring(0, imports.start()) + body + "\nreturn {...core," + exported(exports.group(1)) + "};\n})(core);\n})();\n";
	}

	private static Matcher find(final Pattern pattern, final String text) {
		final Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) throw new IllegalStateException("the bundled three.js is not laid out as " + pattern);
		return matcher;
	}

	/** "a as Vector3" is the property Vector3 of value a. */
	private static String exported(final String names) {
		return names.replaceAll("([\\w$]+) as ([\\w$]+)", "$2:$1");
	}

	/** "Vector3 as a" takes the property Vector3 into the variable a. */
	private static String imported(final String names) {
		return names.replaceAll("([\\w$]+) as ([\\w$]+)", "$1:$2");
	}
}
