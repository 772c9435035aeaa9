/**
 * Draws the {@link io.github.emvalidation.result.Figure}s: slices with true proportions, scale bar and key of grey levels
 * or colours, surfaces rendered from three sides, and charts. Everything becomes SVG, whose text and lines are as sharp as
 * the printer. Only voxels and surfaces are images inside it. It needs no display and no font of the system, and only this package
 * knows JFreeChart.
 */
package io.github.emvalidation.figure;
