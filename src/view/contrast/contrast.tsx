/** The first thing the number means: one industrial machine in visitors, and a device of its day that is as fast. Data load when asked for. */
import { useEffect, useState } from 'preact/hooks';
import { type HashesPerSecond, type JoulesPerHash, joulesPerHash, type Range } from '../../core/units';
import type { FirstContrast, MeasuredOn } from '../../insight/hardware';
import { efficiencyGap } from '../../power/efficiency';
import type { Efficiency } from '../../result/schema';
import { countWords, rateText } from '../format';
import { text } from '../text/text';
import { gapSentence } from './gap-sentence';
import { SourceNote } from './source-note';

interface ContrastProps {
  readonly rate: HashesPerSecond;
  readonly measuredOn: MeasuredOn;
  /** Null where the watts are not known. */
  readonly efficiency: Efficiency | null;
}

export function Contrast({ rate, measuredOn, efficiency }: ContrastProps) {
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
  return contrast === null ? null : <ContrastSentence contrast={contrast} measuredOn={measuredOn} efficiency={efficiency} />;
}

type ContrastSentenceProps = Omit<ContrastProps, 'rate'> & { readonly contrast: FirstContrast };

export function ContrastSentence({ contrast, measuredOn, efficiency }: ContrastSentenceProps) {
  const words = text.contrast;
  const { asic, nearest, devicesPerAsic } = contrast;
  const asicRate = rateText(asic.rate, null);
  const nearestRate = rateText(nearest.rate, null);
  const gapSaid = efficiency === null ? null : gapSentence(gapOf(efficiency, asic.efficiency), asic.name);
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
      {gapSaid === null ? null : <p class="soft">{gapSaid}</p>}
      <SourceNote of={[asic.provenance, nearest.provenance]} />
    </aside>
  );
}

function gapOf({ joules_per_terahash: { low, high } }: Efficiency, machine: JoulesPerHash): Range<number> {
  return efficiencyGap({ low: joulesPerHash(low / 1e12), high: joulesPerHash(high / 1e12) }, machine);
}
