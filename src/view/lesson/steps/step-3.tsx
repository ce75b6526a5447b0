/** Step 3: the measurement itself, one thread, all threads, graphics processor; the guess laid beside the result. */
import { compareWithAsic, referenceAsic } from '../../../insight/hardware';
import { count, rate, scientific } from '../../contrast/quantity-text';
import { subject } from '../../contrast/subject';
import { words } from '../../text/lesson';
import type { StepContent, StepContext, StepFormula } from '../content';
import { Embedded } from '../frame/embedded';
import { MeasurePanel } from '../frame/measure-panel';
import { GUESSES } from '../guesses';
import { meOf } from '../me';
import type { StudentNumbers } from '../step';

export function measureStep({ numbers }: StepContext): StepContent {
  const sentences = words.steps[3];
  const isKnown = numbers.source !== 'example';
  return {
    question: sentences.question,
    lead: sentences.lead,
    guess: { id: 'rate', ask: sentences.ask },
    work: <MeasurePanel numbers={numbers} />,
    answer: isKnown ? { value: numbers.best, shown: GUESSES.rate.show(numbers.best), isOwn: true } : null,
    sentences: isKnown ? measuredSentences(numbers) : exampleSentences(numbers),
    after: <Embedded view="ladder" screen="ladder" isPictureOnly={true} />,
    formulas: formulasFor(numbers),
    sources: [referenceAsic.provenance],
    change: sentences.change,
  };
}

function exampleSentences(numbers: StudentNumbers): readonly string[] {
  const { devicesPerAsic, asic } = compareWithAsic(numbers.best);
  return [words.steps[3].example(meOf(numbers).me, count(devicesPerAsic), asic.name)];
}

function measuredSentences(numbers: StudentNumbers): readonly string[] {
  const sentences = words.steps[3];
  const { best, thread, threads, gpu, threadCount } = numbers;
  const { devicesPerAsic, asic } = compareWithAsic(best);
  return [
    sentences.fastest(rate(best), sentences.partNames[subject.value.part]),
    ...(thread === null || threads === null || threadCount === null || threadCount < 2
      ? []
      : [sentences.threads(rate(thread), rate(threads), threadCount, count(threads / thread, 2))]),
    ...(gpu === null || thread === null ? [] : [sentences.gpu(rate(gpu), count(gpu / thread, 2))]),
    devicesPerAsic >= 1
      ? sentences.asic(count(devicesPerAsic), meOf(numbers).many, asic.name)
      : sentences.asicFew(count(1 / devicesPerAsic), asic.name),
    ...(numbers.source === 'measured' ? [sentences.sources] : []),
  ];
}

function formulasFor({ best, thread, threads, source }: StudentNumbers): readonly StepFormula[] {
  const names = words.steps[3].formula;
  const { devicesPerAsic } = compareWithAsic(best);
  return [
    ...(source === 'measured'
      ? [{ call: 'median', file: 'src/measure/statistics.ts', symbols: names.median, values: `= ${rate(best)}` }]
      : []),
    ...(thread === null || threads === null
      ? []
      : [
          {
            call: 'median',
            file: 'src/measure/statistics.ts',
            symbols: names.factor,
            values: `${rate(threads)} ÷ ${rate(thread)} = ${count(threads / thread, 3)}`,
          },
        ]),
    {
      call: 'compareWithAsic',
      file: 'src/insight/hardware.ts',
      symbols: names.asic,
      values: `${scientific(referenceAsic.rate)} ÷ ${scientific(best, 4)} = ${count(devicesPerAsic, 4)}`,
    },
  ];
}
