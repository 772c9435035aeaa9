package io.github.emvalidation.fiji;

import io.github.emvalidation.report.Report;
import io.github.emvalidation.result.CheckResult;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.nio.file.Path;
import java.util.StringJoiner;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.scijava.log.LogService;

/** The small window after a report: the score, the warnings, and buttons that open the report and its folder. */
final class ReportWindow {

	static final String OPEN_REPORT = "Open report";
	static final String OPEN_FOLDER = "Open folder";
	private static final Dimension SIZE = new Dimension(560, 300);
	private static final int MARGIN = 10;
	private static final float LARGE = 16;

	private ReportWindow() {}

	/**
	 * Shows the window; returns at once.
	 *
	 * @param page report.html
	 */
	static void show(final Report report, final Path page, final LogService log) {
		SwingUtilities.invokeLater(() -> window(report, page, log).setVisible(true));
	}

	/** What the window lists: the warnings below the checks that they come from. */
	static String warnings(final Report report) {
		final StringJoiner lines = new StringJoiner("\n");
		lines.setEmptyValue("No check warns.");
		for (final CheckResult result : report.results()) {
			if (result.warnings().isEmpty()) continue;
			lines.add(result.info().title());
			result.warnings().forEach(warning -> lines.add("   " + warning));
		}
		return lines.toString();
	}

	private static JFrame window(final Report report, final Path page, final LogService log) {
		final JFrame window = new JFrame("Validation report: " + report.title());
		final JPanel content = new JPanel(new BorderLayout(MARGIN, MARGIN));
		content.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
		final JLabel score = new JLabel(report.scoreText());
		score.setFont(score.getFont().deriveFont(Font.BOLD, LARGE));
		content.add(score, BorderLayout.NORTH);
		content.add(new JScrollPane(text(warnings(report))), BorderLayout.CENTER);
		final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT));
		buttons.add(button(OPEN_REPORT, page, log));
		buttons.add(button(OPEN_FOLDER, page.toAbsolutePath().getParent(), log));
		content.add(buttons, BorderLayout.SOUTH);
		window.setContentPane(content);
		window.setPreferredSize(SIZE);
		window.pack();
		window.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		window.getRootPane().setDefaultButton((JButton) buttons.getComponent(0));
		return window;
	}

	private static JTextArea text(final String lines) {
		final JTextArea text = new JTextArea(lines);
		text.setEditable(false);
		text.setLineWrap(true);
		text.setWrapStyleWord(true);
		text.setCaretPosition(0);
		return text;
	}

	private static JButton button(final String label, final Path target, final LogService log) {
		final JButton button = new JButton(label);
		button.addActionListener(press -> HelpPage.open(target.toUri().toString(), log));
		return button;
	}
}
