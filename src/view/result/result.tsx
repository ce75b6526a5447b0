/** Finished: the number as a sentence, whether it may be compared and why, picture, runs side by side, audit, contrast, everything else. */
import { useEffect, useRef } from 'preact/hooks';
import { hashesPerSecond } from '../../core/units';
import type { ResultDocument, RunResult } from '../../result/schema';
import { Contrast } from '../contrast/contrast';
import { ContrastOfWork } from '../contrast/contrast-of-work';
import { Report } from '../contrast/report/report';
import { dateTime } from '../format';
import { withCorrection } from '../power/correction';
import { Section } from '../shell/section';
import { text } from '../text/text';
import { Actions } from './actions';
import { AuditReport } from './audit-report';
import { Details } from './details';
import { Headline } from './headline';
import { PowerLine } from './power-line';
import { ResultCode } from './result-code';
import { Runs } from './runs';
import { headlineRun, speakingRun } from './select';
import { Verdict } from './verdict';
import { WindowsFigure } from './windows-figure';

interface ResultProps {
  readonly document: ResultDocument;
  readonly isFromHistory: boolean;
}

export function Result({ document: measured, isFromHistory }: ResultProps) {
  const shown = withCorrection(measured);
  const words = text.result;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [shown.id]);
  const run = headlineRun(shown);
  const speaking = speakingRun(shown);
  const isValid = shown.validity.verdict !== 'invalid';
  return (
    <>
      <div class="split">
        <div class="split-words">
          <h1 class="eyebrow" ref={heading} tabIndex={-1}>
            {isFromHistory ? words.headingEarlier : words.heading} <span class="faint">{words.created(dateTime(shown.created_at))}</span>
          </h1>
          <Headline run={speaking} isValid={isValid} />
          {speaking === null ? null : <PowerLine run={speaking} />}
          {shown.is_complete ? null : <p class="notice">{words.incomplete}</p>}
          <Verdict document={shown} />
          <Actions document={shown} />
          <ResultCode document={shown} />
        </div>
        <div class="split-picture">
          {speaking === null ? null : <WindowsFigure run={speaking} />}
          <Runs document={shown} />
        </div>
      </div>
      {run === null || !isValid ? null : (
        <>
          <Contrast rate={hashesPerSecond(run.hashrate.median_h_per_s)} measuredOn={run.backend} efficiency={run.efficiency} />
          <Report document={shown} />
        </>
      )}
      {isValid && speaking !== null ? <OtherWork run={speaking} /> : null}
      <Section id="audit" heading={words.auditHeading}>
        <AuditReport document={shown} />
        <Details document={shown} />
      </Section>
    </>
  );
}

function OtherWork({ run: { precision, throughput } }: { readonly run: RunResult }) {
  if (precision === null || throughput === null) return null;
  return <ContrastOfWork precision={precision} perSecond={throughput.median_per_s} />;
}
