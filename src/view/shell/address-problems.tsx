/** Settings of the address that were not understood, each named. */
import type { AddressProblem, Expected } from '../address';
import { whole } from '../format';
import { settings } from '../state';
import { text } from '../text/text';

export function AddressProblems() {
  const { problems } = settings.value;
  if (problems.length === 0) return null;
  return (
    <aside class="notice notice-warning" aria-label={text.shell.addressProblems}>
      <p>{text.shell.addressProblems}</p>
      <ul>
        {problems.map((problem) => (
          <li key={sentenceOf(problem)}>{sentenceOf(problem)}</li>
        ))}
      </ul>
    </aside>
  );
}

function sentenceOf(problem: AddressProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return text.shell.addressUnknown(problem.name);
    case 'invalid':
      return text.shell.addressInvalid(problem.name, problem.value, expectedText(problem.expected));
    case 'autostart-refused':
      return text.shell.autostartRefused;
  }
}

function expectedText(expected: Expected): string {
  const words = text.shell.addressExpected;
  switch (expected.kind) {
    case 'whole':
      return words.whole(whole(expected.least), whole(expected.most));
    case 'time':
      return words.time(whole(expected.least), whole(expected.most), `${Math.max(1, Math.ceil(expected.least / 1000))}s`);
    case 'one-of':
      return words.oneOf(expected.options.join(', '));
    case 'seed':
    case 'class':
      return words[expected.kind];
  }
}
