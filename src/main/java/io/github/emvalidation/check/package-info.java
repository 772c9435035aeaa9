/** The contract of a check, and one package for each check: numbers in {@code …Analysis}, judgement in {@code …Check}. */
package io.github.emvalidation.check;
