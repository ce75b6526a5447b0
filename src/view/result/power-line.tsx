/** How many watts, how they are known and what they cover, what follows (hashes from a joule, joules for a terahash), and the source, folded. */
import type { RunResult } from '../../result/schema';
import { englishInside, text } from '../text/text';
import { hashesPerJoule, perTerahash, watts } from './power-wording';

type Powered = Pick<RunResult, 'power' | 'efficiency'>;

export function PowerLine({ run }: { readonly run: Powered }) {
  const words = text.result.power;
  if (run.power === null) return null;
  const { badge, scope, source } = run.power;
  return (
    <>
      <p class="power-line">
        <span class="power-watts">{watts(run.power)}</span> <span class="badge">{words.badges[badge]}</span>{' '}
        <span class="soft">{words.covers(words.scopes[scope])}</span>
        {run.efficiency === null ? null : (
          <>
            <br />
            {words.efficiency(hashesPerJoule(run.efficiency), perTerahash(run.efficiency))} <span class="soft">{words.explained}</span>
          </>
        )}
      </p>
      {source === '' ? null : (
        <details class="source">
          <summary>{words.source}</summary>
          <p class="faint" lang={englishInside()}>
            {source}
          </p>
        </details>
      )}
    </>
  );
}

/** The same for the rows of all runs. */
export function powerSummary(run: Powered): string {
  if (run.power === null) return '';
  const words = text.result.power;
  const known = words.summary(watts(run.power), words.badges[run.power.badge].toLowerCase(), words.scopes[run.power.scope]);
  return run.efficiency === null ? known : `${known}. ${perTerahash(run.efficiency)}`;
}
