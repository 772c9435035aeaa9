/** Check 0.a: how the particle lies in its box. */
package io.github.emvalidation.check.map.mass;
