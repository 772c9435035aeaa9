/**
 * The verdict as plain values: values with units, their limits, and everything that a report shows. Nothing here computes on a
 * map or draws.
 */
package io.github.emvalidation.result;
