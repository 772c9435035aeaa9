/** Check 0.e: how sharp each part of the map looks. */
package io.github.emvalidation.check.map.localresolution;
