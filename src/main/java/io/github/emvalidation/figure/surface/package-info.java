/** Draws surfaces without a display: a depth buffer, ambient occlusion, three views. */
package io.github.emvalidation.figure.surface;
