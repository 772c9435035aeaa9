package io.github.emvalidation.training;

/**
 * The rate of learning: after a short rise it falls as half a period of a cosine,
 * {@code rate(t) = highest (least + (1 - least)(1 + cos πt)/2)}, t from 0 to 1 (Loshchilov &amp; Hutter 2017, arXiv:1608.03983).
 *
 * @param highest rate
 * @param rise    share of the training in which the rate rises in proportion to t; 0 for none
 * @param least   rate relative to the highest
 */
public record LearningRate(double highest, double rise, double least) {

	/** @param done share of the training, 0 to 1 */
	double at(final double done) {
		if (done < rise) return highest * Math.max(least, done / rise);
		return highest * (least + (1 - least) * (1 + Math.cos(Math.PI * Math.min(1, done))) / 2);
	}
}
