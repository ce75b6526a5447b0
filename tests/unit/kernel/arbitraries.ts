/** Random input for property tests of kernels. */
import fc from 'fast-check';

export const anyHeader = fc.uint8Array({ minLength: 80, maxLength: 80 });
export const anyNonce = fc.integer({ min: 0, max: 0xffffffff });
