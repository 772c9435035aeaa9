/** The checks of level 0, which need the map alone; one package a check. */
package io.github.emvalidation.check.map;
