/** One door a check: parameters in, one check out. */
package io.github.emvalidation.fiji.checks;
