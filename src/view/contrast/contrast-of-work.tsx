/** The first thing a rate of matrices or memory means: its share of the machine that AI is made with. Data load when asked for. */
import { useEffect, useState } from 'preact/hooks';
import type { Precision } from '../../work/workload';
import { text } from '../text/text';
import type { AcceleratorShare } from './accelerator-share';
import { hrefOf } from './fields';
import { SourceNote } from './source-note';

interface ContrastOfWorkProps {
  readonly precision: Precision;
  readonly perSecond: number;
}

export function ContrastOfWork({ precision, perSecond }: ContrastOfWorkProps) {
  const words = text.contrast;
  const [shown, setShown] = useState<AcceleratorShare | null>(null);
  useEffect(() => {
    let isCurrent = true;
    import('./accelerator-share')
      .then(({ acceleratorShare }) => isCurrent && setShown(acceleratorShare(precision, perSecond)))
      // Offline with a cold cache: the result stands without the comparison.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [precision, perSecond]);
  if (shown === null) return null;
  return (
    <aside class="contrast" aria-labelledby="contrast-heading">
      <h2 class="label" id="contrast-heading">
        {words.heading}
      </h2>
      <p class="contrast-sentence">{words.accelerator(shown.share, shown.name)}</p>
      <p class="soft">
        {words.beside} <a href={hrefOf('inversion')}>{words.screens.inversion.question}</a>
      </p>
      <SourceNote of={[shown.provenance]} />
    </aside>
  );
}
