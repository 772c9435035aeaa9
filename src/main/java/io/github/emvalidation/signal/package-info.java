/**
 * The maths on volumes, static verbs without any framework: Fourier transforms, shells, filters and resampling; connected
 * components and dilation of masks; smoothing, slices, quantiles and autocorrelation. Work is spread over z-sections or rows by
 * {@link io.github.emvalidation.progress.Parallel}, and gives the same bits for any number of threads. Axis order is x, y, z.
 */
package io.github.emvalidation.signal;
