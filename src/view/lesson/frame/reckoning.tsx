/** The formula to unfold: the function that computed the step's figures, its symbols, and the same with the step's numbers. */
import { words } from '../../text/lesson';
import type { StepFormula } from '../content';
import { signsIn } from '../signs';

interface ReckoningProps {
  readonly formulas: readonly StepFormula[];
  /** On a projector nobody should have to click. */
  readonly isOpen: boolean;
}

export function Reckoning({ formulas, isOpen }: ReckoningProps) {
  if (formulas.length === 0) return <p class="soft">{words.formula.none}</p>;
  return (
    <details class="formula lesson-formula" open={isOpen}>
      <summary>{words.formula.summary}</summary>
      <p class="faint">{words.formula.intro}</p>
      <ul>
        {formulas.map(({ call, file, symbols, values, meaning }) => (
          <li key={`${call} ${symbols}`} data-function={call} data-file={file}>
            <code class="formula-name">
              {call} <span class="faint">{file}</span>
            </code>
            <code>{symbols}</code>
            <code class="formula-values">{values}</code>
            {meaning === undefined ? null : <span class="faint">{meaning}</span>}
          </li>
        ))}
      </ul>
      <SignList formulas={formulas} />
    </details>
  );
}

/** What each letter of the formulas stands for. */
export function SignList({ formulas }: { readonly formulas: readonly StepFormula[] }) {
  const signs = signsIn(formulas.map(({ symbols }) => symbols));
  if (signs.length === 0) return null;
  return (
    <p class="faint formula-signs">
      {signs.map((sign, index) => (
        <span key={sign}>
          {index === 0 ? '' : '; '}
          <code>{sign}</code>: {words.formula.signs[sign]}
        </span>
      ))}
    </p>
  );
}
