/**
 * A sheet that Java's drawing calls write as SVG (SVG 1.1, https://www.w3.org/TR/SVG11/): shapes, lines, texts, pictures by their
 * address, clips and linear gradients. What it cannot write it refuses, so that nothing is missing without a word. Of the libraries for
 * this, JFreeSVG is under the GPL, VectorGraphics2D has had no release for years, and Batik takes longer to load than a report to draw.
 */
package io.github.emvalidation.figure.svg;
