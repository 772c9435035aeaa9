package io.github.emvalidation.fiji;

import org.python.jsr223.PyScriptEngineFactory;
import org.scijava.plugin.Plugin;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;

/** Python for the tests; Fiji brings its own, which is not on Maven Central. */
@Plugin(type = ScriptLanguage.class, name = "Python (Jython)")
public final class JythonLanguage extends AdaptedScriptLanguage {

	public JythonLanguage() {
		super(new PyScriptEngineFactory());
	}
}
