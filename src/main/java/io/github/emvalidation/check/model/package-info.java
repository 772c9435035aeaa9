/**
 * Level A: whether an atomic model fits the map that it was built into. Here is what several of its checks share; one package a check lies
 * below.
 */
package io.github.emvalidation.check.model;
