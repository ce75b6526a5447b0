/** What the last reading brought: how many are new, how many were there, and each line that was not understood, with its reason. */
import { whole } from '../format';
import { saveText } from '../download';
import { words } from '../text/board';
import { acceptSuggestion, readAgain, report } from './board-state';
import { MOST_ENTRIES } from './entries';
import type { Problem } from './reading';

export function ReportPanel() {
  const shown = report.value;
  if (shown === null) return <div role="status" />;
  const { added, duplicates, surplus, problems, problemCount, overflow, again } = shown;
  const sentences = words.report;
  return (
    <div class={problemCount === 0 ? 'notice board-report' : 'notice notice-warning board-report'} role="status">
      <p>
        {sentences.added(added, whole(added))} {duplicates === 0 ? null : sentences.duplicates(duplicates, whole(duplicates))}{' '}
        {surplus === 0 ? null : sentences.surplus(whole(surplus), whole(MOST_ENTRIES))}
      </p>
      {problemCount === 0 ? null : (
        <>
          <p>{sentences.problems(problemCount, whole(problemCount))}</p>
          <ul>
            {problems.map((problem, index) => (
              <ProblemLine key={`${index} ${problem.line}`} problem={problem} />
            ))}
            {problemCount > problems.length ? <li>{sentences.more(whole(problemCount - problems.length))}</li> : null}
          </ul>
          {overflow !== '' ? (
            <p>
              {sentences.overflow}{' '}
              <button type="button" class="button-link" onClick={() => saveText(overflow, 'text/plain', 'not-understood.txt')}>
                {sentences.saveOverflow}
              </button>
            </p>
          ) : problems.some(({ file }) => file === '') ? (
            <p>{sentences.stays}</p>
          ) : null}
        </>
      )}
      {again.length === 0 ? null : (
        <p>
          <button type="button" class="button-link" id="board-again" onClick={readAgain}>
            {sentences.again} <bdi>{again.map(({ name }) => name).join(', ')}</bdi>
          </button>
        </p>
      )}
      <button
        type="button"
        class="button-link"
        onClick={() => {
          report.value = null;
        }}
      >
        {sentences.close}
      </button>
    </div>
  );
}

/** As much of a line as tells which one it is. */
const SHOWN_CHARACTERS = 48;

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const sentences = words.report;
  const { line, file, reason, detail, text, suggestion } = problem;
  const place = file === '' ? sentences.line(whole(line)) : line === 0 ? file : sentences.fileLine(file, whole(line));
  const [firstLine = ''] = text.split('\n');
  const shown = firstLine.length > SHOWN_CHARACTERS ? `${firstLine.slice(0, SHOWN_CHARACTERS)}…` : firstLine;
  return (
    <li>
      {/* Isolated: a stranger's right-to-left text must not turn the sentence around. */}
      <bdi>{place}</bdi>:{' '}
      {shown === '' ? null : (
        <q class="board-quoted">
          <bdi>{visible(shown)}</bdi>
        </q>
      )}{' '}
      {sentences.reasons[reason]} {detail === '' ? null : <bdi>{detail}</bdi>}
      {suggestion === null ? null : (
        <>
          {sentences.didYouMean(suggestion)}{' '}
          <button type="button" class="button-link" onClick={() => acceptSuggestion(problem)}>
            {sentences.accept(suggestion)}
          </button>
        </>
      )}
    </li>
  );
}

/** Control and direction characters as a mark, instead of what they do. */
function visible(written: string): string {
  return written.replace(/\p{C}/gu, '\ufffd');
}
