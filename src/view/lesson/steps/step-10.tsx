/** Step 10: the AI inversion. The student's share of an S21 beside the share of an H100 that ordinary hardware has; and the exit questions. */
import { inversion } from '../../../insight/inversion';
import { compareWithAsic, referenceAsic } from '../../../insight/hardware';
import { count, part, rate as rateText, scientific } from '../../contrast/quantity-text';
import { words } from '../../text/lesson';
import type { StepContent, StepContext } from '../content';
import { Embedded } from '../frame/embedded';
import { measuredMatrix } from '../matrix';
import { meOf } from '../me';
import { ExitQuestions } from './exit-questions';
import { HardwareChoice } from './hardware-choice';
import { keptOf } from './kept-inversion';

export function inversionStep(context: StepContext): StepContent {
  const sentences = words.steps[10];
  const { numbers, keep } = context;
  const kept = keptOf(context.kept);
  const measured = measuredMatrix.value;
  const { rate, precision } = measured ?? kept.hardware;
  const hashRate = measured?.hashRate ?? numbers.best;
  const both = inversion({ hashRate, matrixRate: rate, precision });
  const peak = both.accelerator.peak[precision] ?? rate;
  const shareOfAccelerator = part(both.shareOfAccelerator);
  const shareOfAsic = part(both.shareOfAsic);
  const { me, one } = meOf({ ...numbers, best: hashRate });
  const name = measured === null ? sentences.named(kept.hardware.name) : one;
  return {
    question: sentences.question,
    lead: sentences.lead,
    before: <HardwareChoice kept={kept} keep={keep} />,
    guess: { id: 'accelerator', ask: sentences.ask(name, sentences.precisions[precision]) },
    work: <Embedded view="inversion" screen="inversion" />,
    answer: { value: both.shareOfAccelerator * 100, shown: shareOfAccelerator, isOwn: measured !== null },
    sentences: [
      sentences.answer(me, shareOfAsic),
      sentences.matrix(name, shareOfAccelerator, count(both.factor)),
      ...(measured === null ? [] : [sentences.measured(count(measured.rate))]),
      ...(measured === null || measured.otherPart === null
        ? []
        : [sentences.otherPart(words.steps[3].partNames[measured.otherPart], rateText(hashRate))]),
      sentences.reason,
    ],
    after: <ExitQuestions numbers={numbers} kept={kept} keep={keep} />,
    formulas: [
      {
        call: 'compareWithAsic',
        file: 'src/insight/hardware.ts',
        symbols: sentences.formula.asic,
        values: `${scientific(hashRate, 4)} ÷ ${scientific(referenceAsic.rate)} = ${scientific(compareWithAsic(hashRate).shareOfAsic, 3)}`,
      },
      {
        call: 'inversion',
        file: 'src/insight/inversion.ts',
        symbols: sentences.formula.inversion,
        values: `(${scientific(rate, 3)} ÷ ${scientific(peak, 4)}) ÷ ${scientific(both.shareOfAsic, 3)} = ${count(both.factor)}`,
      },
    ],
    sources: [...(measured === null ? [kept.hardware.source.provenance] : []), both.accelerator.provenance, referenceAsic.provenance],
    change: sentences.change,
  };
}
