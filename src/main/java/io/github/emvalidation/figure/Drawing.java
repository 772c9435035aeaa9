package io.github.emvalidation.figure;

/**
 * A drawn figure. Its voxels are PNG pictures in {@code data:} addresses, which a PDF writer may have to be told to read.
 *
 * @param svg    one {@code <svg>} element, fit to stand inside XHTML; its text asks for {@link Fonts#FAMILY}
 * @param width  intended width in CSS pixels (96 an inch)
 * @param height intended height in CSS pixels
 */
public record Drawing(String svg, int width, int height) {}
