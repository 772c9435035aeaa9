/**
 * The verdict: figures with units, the limits they are judged by, and everything a report shows, as plain values. Nothing
 * here computes on a map or draws.
 */
package io.github.emvalidation.result;
