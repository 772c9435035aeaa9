/** Images of ImageJ to maps and back. */
package io.github.emvalidation.fiji.image;
