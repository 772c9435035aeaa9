/** Check A.a: whether model and map lie in one frame, and whether the model has the handedness of proteins. */
package io.github.emvalidation.check.model.frame;
