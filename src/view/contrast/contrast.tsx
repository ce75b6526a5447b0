/** The first thing the number means: one industrial machine in visitors, and a device of its day that is as fast. Data load when asked for. */
import { useEffect, useState } from 'preact/hooks';
import type { HashesPerSecond } from '../../core/units';
import type { FirstContrast, MeasuredOn } from '../../insight/hardware';
import { countWords, rateText } from '../format';
import { text } from '../text/text';
import { SourceNote } from './source-note';

interface ContrastProps {
  readonly rate: HashesPerSecond;
  readonly measuredOn: MeasuredOn;
}

export function Contrast({ rate, measuredOn }: ContrastProps) {
  const [contrast, setContrast] = useState<FirstContrast | null>(null);
  useEffect(() => {
    let isCurrent = true;
    import('../../insight/hardware')
      .then(({ firstContrast }) => isCurrent && setContrast(firstContrast(rate, measuredOn)))
      // Offline with a cold cache: the result stands without the comparison.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [rate, measuredOn]);
  return contrast === null ? null : <ContrastSentence contrast={contrast} measuredOn={measuredOn} />;
}

function ContrastSentence({ contrast, measuredOn }: { readonly contrast: FirstContrast; readonly measuredOn: MeasuredOn }) {
  const words = text.contrast;
  const { asic, nearest, devicesPerAsic } = contrast;
  const asicRate = rateText(asic.rate, null);
  const nearestRate = rateText(nearest.rate, null);
  return (
    <aside class="contrast" aria-labelledby="contrast-heading">
      <h2 class="label" id="contrast-heading">
        {words.heading}
      </h2>
      <p class="contrast-sentence">{words.asic(asic.name, countWords(devicesPerAsic), text.result.backends[measuredOn])}</p>
      <p class="soft">
        {words.asicRate(asic.name, asic.release.slice(0, 4), `${asicRate.value} ${asicRate.unit}`)}{' '}
        {words.nearest(nearest.name, nearest.release.slice(0, 4), `${nearestRate.value} ${nearestRate.unit}`)}
      </p>
      <SourceNote of={[asic.provenance, nearest.provenance]} />
    </aside>
  );
}
