/** Plain ImageJ 1.x: its menus, dialogs, recorder and macros call the same commands. */
package io.github.emvalidation.fiji.imagej1;
