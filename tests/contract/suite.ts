/**
 * The one suite that reference, cpu and gpu backends pass, clause by clause.
 * Place: called by one small file per backend; broken-backends.test.ts runs the same clauses on backends broken on purpose.
 */
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Backend } from '../../src/backend/backend';
import { lifeClauses } from './clauses-life';
import { searchClauses } from './clauses-search';
import { streamClauses } from './clauses-stream';
import { type Clause, type Subject, testClock } from './subject';

export const allClauses: readonly Clause[] = [...searchClauses, ...streamClauses, ...lifeClauses];

export interface SuiteOptions {
  /** For the reference: thousands of nonces instead of hundreds of thousands. */
  readonly isSlow?: boolean;
}

/** `openBackend` must use `testClock`. One backend serves all clauses, as one serves all phases of a run. */
export function contractSuite(name: string, openBackend: () => Promise<Backend>, { isSlow = false }: SuiteOptions = {}): void {
  describe(`the ${name} backend keeps the contract:`, () => {
    let backend: Backend | undefined;
    beforeAll(async () => {
      backend = await openBackend();
    });
    afterAll(async () => backend?.dispose());
    test.each(allClauses.map((clause) => [clause.title, clause] as const))('%s', async (_, clause) => {
      if (backend === undefined) throw new Error(`no ${name} backend was opened`);
      const subject: Subject = { backend, clock: testClock, open: openBackend, isSlow };
      await clause.check(subject);
    });
  });
}
