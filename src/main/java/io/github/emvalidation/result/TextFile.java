package io.github.emvalidation.result;

/**
 * A text that a check made, such as a table or a curve, saved as a file beside the report.
 *
 * @param file    file name, "fsc.csv"
 * @param meaning what it holds, as a sentence
 * @param text    all of it, with line ends
 */
public record TextFile(String file, String meaning, String text) {}
