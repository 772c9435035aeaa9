/** The command line: options, exit codes, progress in a terminal, tables of maps, macros without a display. */
package io.github.emvalidation.cli;
