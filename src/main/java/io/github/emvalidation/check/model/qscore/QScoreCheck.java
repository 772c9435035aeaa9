package io.github.emvalidation.check.model.qscore;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.FrameRule;
import io.github.emvalidation.check.model.ModelText;
import io.github.emvalidation.check.model.QScores;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Check A.c: does the density round each atom look like an atom? The values are those of {@link QScoreAnalysis}. */
public final class QScoreCheck implements Check {

	static final String MEAN = "q_mean";

	@Override
	public CheckInfo info() {
		return QScoreText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final Optional<String> obstacle = FrameRule.obstacle(entry);
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		final QScores scores = QScores.of(entry, progress);
		if (scores.notMeasured() == scores.heavy().length) return CheckResult.notApplicable(info(), QScoreText.NOTHING);
		return graded(QScoreAnalysis.of(scores, entry.resolution()), entry.grid().position());
	}

	private static CheckResult graded(final QScoreAnalysis found, final Vec3 zero) {
		final CheckResult.Builder result = CheckResult.graded(QScoreText.INFO, QScoreText.summary(found));
		addMeans(result, found);
		judgeMean(result, found);
		judgeResidues(result, found);
		judgeSideChains(result, found);
		result.metric(Metric.of("atoms_not_measured", found.scores().notMeasured(), Unit.COUNT,
			"Heavy atoms in constant density, such as outside the box"));
		QScoreFigures.tables(found).forEach(result::table);
		QScoreFigures.figures(found).forEach(result::figure);
		result.figure(QScoreFigures.model(found, zero));
		return result.onModel(ModelValues.ofResidues("q_score", QScoreFigures.LABEL, 0, 1, found.residues04()))
			.onModel(ModelValues.ofResidues("q_score_06", "Q-score (σ 0.6 Å)", 0, 1, found.residues06()))
			.onModel(ModelValues.ofResidues("q_expected", "Expected Q-score (σ 0.4 Å)", 0, 1, found.expected()))
			.onModel(ModelValues.ofResidues("q_main_chain", "Q-score of the main chain", 0, 1,
				found.scores().ofResidues(found.scores().q04(), found.model()::isBackbone)))
			.onModel(ModelValues.ofResidues("q_side_chain", "Q-score of the side chain", 0, 1,
				found.scores().ofResidues(found.scores().q04(), i -> !found.model().isBackbone(i))))
			.onModel(ModelValues.ofAtoms("q_score", QScoreFigures.LABEL, 0, 1, found.scores().q04())).build();
	}

	private static void addMeans(final CheckResult.Builder result, final QScoreAnalysis found) {
		result.metric(Metric.of("q_mean_06", found.mean06(), Unit.NONE, "Mean Q-score of the heavy atoms, σ 0.6 Å"));
		add(result, "q_backbone", found.backbone(), "Mean Q-score of main chain atoms, σ 0.4 Å");
		add(result, "q_side_chain", found.sideChains(), "Mean Q-score of all other heavy atoms, σ 0.4 Å");
		add(result, "q_sugar", found.sugars(), "Mean Q-score of the sugars of nucleotides, σ 0.4 Å");
		add(result, "q_base", found.bases(), "Mean Q-score of the bases of nucleotides, σ 0.4 Å");
		found.resolution().ifPresent(r -> {
			if (r <= ExpectedQ.COARSEST) {
				result.metric(Metric.of("q_expected", ExpectedQ.whole04(r), Unit.NONE, "Mean Q-score of EMDB's models at this resolution, σ 0.4 Å"));
			}
		});
		result.metric(Metric.of("q_percentiles", Arrays.stream(found.percentiles()).boxed().toList(), Unit.NONE,
			"Percentiles 2.5, 25, 50, 75 and 97.5 of the atoms' Q-scores, σ 0.4 Å"));
		result.metric(Metric.of("chain_q", found.chains().stream().map(QScoreAnalysis.Chain::q04).toList(), Unit.NONE,
			"Mean Q-score of each chain, σ 0.4 Å"));
		final List<Double> estimates = found.chains().stream().map(chain -> ExpectedQ.resolution(chain.q04())).toList();
		if (estimates.stream().noneMatch(r -> Double.isNaN(r))) {
			result.metric(Metric.of("estimated_resolution", estimates, Unit.ANGSTROM, "Resolution at which each chain's Q-score is expected"));
		}
	}

	private static void add(final CheckResult.Builder result, final String key, final double value, final String meaning) {
		if (!Double.isNaN(value)) result.metric(Metric.of(key, value, Unit.NONE, meaning));
	}

	private static void judgeMean(final CheckResult.Builder result, final QScoreAnalysis found) {
		final OptionalDouble r = found.resolution();
		final Metric mean = Metric.of(MEAN, found.mean04(), Unit.NONE, "Mean Q-score of the heavy atoms, σ 0.4 Å");
		if (r.isPresent() && r.getAsDouble() <= ExpectedQ.COARSEST) {
			result.judge(mean, QScoreCriteria.mean(r.getAsDouble()));
			return;
		}
		result.metric(mean).finding(QScoreCriteria.mean(ExpectedQ.COARSEST)
			.notEvaluable(r.isEmpty() ? ModelText.NO_RESOLUTION : QScoreText.tooCoarse(r.getAsDouble())));
	}

	private static void judgeResidues(final CheckResult.Builder result, final QScoreAnalysis found) {
		final Optional<String> why = why(found.resolution(), QScoreCriteria.RESIDUES_END);
		if (why.isPresent()) {
			result.finding(QScoreCriteria.LOW.notEvaluable(why.get()));
			return;
		}
		result.judge(Metric.of(QScoreCriteria.LOW.key(), 100 * found.lowShare(), Unit.PERCENT,
			"Amino acids and nucleotides whose Q-score, σ 0.6 Å, is below half of the expected"), QScoreCriteria.LOW);
	}

	private static void judgeSideChains(final CheckResult.Builder result, final QScoreAnalysis found) {
		final Optional<String> why = why(found.resolution(), QScoreCriteria.SIDE_CHAINS_END);
		final double difference = found.backbone() - found.sideChains();
		if (why.isPresent() || Double.isNaN(difference)) {
			result.finding(QScoreCriteria.REGISTER.notEvaluable(why.orElse(QScoreText.NO_SIDE_CHAINS)));
		}
		else {
			result.judge(Metric.of(QScoreCriteria.REGISTER.key(), difference, Unit.NONE,
				"Mean Q-score of main chain atoms less that of the others, σ 0.4 Å"), QScoreCriteria.REGISTER);
		}
		if (why.isPresent() || found.window().isEmpty()) {
			result.finding(QScoreCriteria.WINDOW.notEvaluable(why.orElse(QScoreText.FEW)));
			return;
		}
		final RegisterWindow window = found.window().get();
		result.judge(Metric.of(QScoreCriteria.WINDOW.key(), window.difference(), Unit.NONE,
			"Largest difference of main chain and side chains over " + RegisterWindow.LENGTH + " amino acids of a chain"), QScoreCriteria.WINDOW)
			.note(QScoreText.where(window));
	}

	/** Why a limit up to this resolution does not hold. */
	private static Optional<String> why(final OptionalDouble resolution, final double end) {
		if (resolution.isEmpty()) return Optional.of(ModelText.NO_RESOLUTION);
		return resolution.getAsDouble() > end ? Optional.of(QScoreText.coarse(resolution.getAsDouble())) : Optional.empty();
	}
}
