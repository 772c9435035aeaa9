/**
 * Draws the {@link io.github.emvalidation.result.Figure}s: slices with true proportions, scale bar and key of grey levels
 * or colours, surfaces rendered from three sides, and charts. Everything becomes SVG, whose text and lines are as sharp as
 * the printer; only voxels and surfaces are pictures inside it. No display and no font of the system is needed. Alone knows
 * JFreeChart.
 */
package io.github.emvalidation.figure;
