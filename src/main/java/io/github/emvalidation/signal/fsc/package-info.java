/**
 * Fourier shell correlation: how far two spectra agree, shell by shell, cone by cone and place by place, and where they cease to.
 * Frequencies are in 1/Å, resolutions in Å. Coefficients of half spectra count as the full spectrum has them.
 */
package io.github.emvalidation.signal.fsc;
