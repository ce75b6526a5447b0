/** English: what one hash costs in operations. Notes for translators: en.ts. */
export const operations = {
  intro:
    'Operations on 32-bit words for one header hashed twice, after everything that no nonce changes has been taken out. Headers of one nonce that differ only in their version bits share a part of the work. The count is of the very description that every kernel is printed from.',
  kind: 'Kind',
  headers: (count: number) => (count === 1 ? 'One header' : `${count} headers`),
  kinds: {
    rotates: 'Rotations',
    shifts: 'Shifts',
    logic: 'And, or, exclusive or',
    additions: 'Additions',
    total: 'Together',
  },
} as const;
