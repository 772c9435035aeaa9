/** A table of maps as one array job of Slurm: which rows a task gets, what is submitted, and how far it is. */
package io.github.emvalidation.app.cluster;
