/** Check A.h: does the model agree with the map as far as the half maps agree with each other, place by place? */
package io.github.emvalidation.check.model.fscq;
