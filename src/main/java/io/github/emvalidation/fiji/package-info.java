/**
 * The doors: commands for Fiji and ImageJ, macros, and the command line. A command turns parameters into an
 * {@link io.github.emvalidation.entry.Entry} and a {@link io.github.emvalidation.check.Check}, and hands the result on; it
 * computes nothing itself. This package alone knows SciJava and ImageJ.
 */
package io.github.emvalidation.fiji;
