/** Settings of the address that were not understood, each named. */
import type { AddressProblem } from '../address';
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
      return text.shell.addressInvalid(problem.name, problem.value, problem.expected);
    case 'autostart-refused':
      return text.shell.autostartRefused;
  }
}
