/**
 * Prints "N passed, N failed" over the test report and the static checks, and exits 1 when anything failed.
 * Usage: closing-line.mjs REPORT TEST_STATUS PASSED_CHECKS FAILED_CHECKS
 */
import { existsSync, readFileSync } from 'node:fs';

const [report, testStatus, passedChecks, failedChecks] = process.argv.slice(2);
let passed = Number(passedChecks);
let failed = Number(failedChecks);

if (existsSync(report)) {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  for (const file of testResults) {
    const of = (status) => file.assertionResults.filter((result) => result.status === status).length;
    passed += of('passed');
    failed += of('failed');
    // A file that could not even be loaded has no results of its own.
    if (file.status === 'failed' && of('failed') === 0) failed += 1;
  }
}
// No report, no test, or an error outside every test: the exit status or the absence is then the only witness.
const isSilent = passed === Number(passedChecks) || Number(testStatus) !== 0;
if (isSilent && failed === Number(failedChecks)) failed += 1;

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
