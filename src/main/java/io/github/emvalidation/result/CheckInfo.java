package io.github.emvalidation.result;

import java.util.List;

/**
 * What a check is, before it has seen any map. The prose is for a biologist; the report prints it as it stands.
 *
 * @param id               "0.a"; results are listed in the order of their ids
 * @param name             "Mass analysis"
 * @param question         the question that the check answers: "Is the particle well placed in its box?"
 * @param measures         what is measured and how, in two or three sentences
 * @param expected         what a good map looks like here
 * @param advice           what to do when it warns
 * @param differences      where, and why, the figures differ from those of the published validation service; empty where they do not
 * @param references       the papers it rests on, with DOI
 * @param usesResolution   whether the result depends on the reported resolution
 */
public record CheckInfo(String id, String name, String question, String measures, String expected, String advice,
	String differences, List<Reference> references, boolean usesResolution)
{

	public CheckInfo {
		references = List.copyOf(references);
	}

	/**
	 * A paper.
	 *
	 * @param text authors, year, title, journal
	 * @param doi  without the "https://doi.org/"
	 */
	public record Reference(String text, String doi) {}
}
