/** Step 1: a guess of one's own hash rate, laid among a person with a pencil, one S21 and the whole network. */
import { hashesPerSecond } from '../../../core/units';
import { byHand, landmarkDocument } from '../../../insight/catalogue-landmarks';
import { compareWithAsic, referenceAsic } from '../../../insight/hardware';
import { ladderRungs } from '../../../insight/ladder';
import { provenanceOf } from '../../../insight/provenance';
import { latestState, networkState } from '../../contrast/assumptions';
import { count, scientific } from '../../contrast/quantity-text';
import { words } from '../../text/lesson';
import type { StepContent, StepContext, StepFormula } from '../content';
import { GuessLine } from '../guess-line';
import { GUESSES } from '../guesses';
import { meOf } from '../me';
import { guessOf } from '../progress';
import { progress } from '../progress-store';
import { guessMark } from '../frame/verdict';
import type { StudentNumbers } from '../step';

/** Of the ladder, which has the person's rate from data/landmarks.json. */
function handRate(): number {
  return ladderRungs(1).find(({ kind }) => kind === 'hand')?.rate ?? byHand.hashes_per_day / 86_400;
}

export function guessStep({ numbers }: StepContext): StepContent {
  const sentences = words.steps[1];
  const guess = guessOf(progress.value, 'rate');
  const guessed = guess?.kind === 'value' ? guess.value : null;
  return {
    question: sentences.question,
    lead: sentences.lead,
    guess: { id: 'rate', ask: sentences.ask },
    work: <Landmarks guessed={guessed} />,
    // Only a measurement can answer; an example would answer for somebody else.
    answer: numbers.source === 'measured' ? { value: numbers.best, shown: GUESSES.rate.show(numbers.best), isOwn: true } : null,
    sentences: guessed === null ? skippedSentences(numbers) : guessedSentences(guessed),
    formulas: formulasFor(guessed ?? numbers.best),
    sources: [provenanceOf(landmarkDocument, byHand), referenceAsic.provenance, latestState.provenance],
    change: sentences.change,
  };
}

function guessedSentences(guessed: number): readonly string[] {
  const sentences = words.steps[1];
  const { devicesPerAsic, asic } = compareWithAsic(hashesPerSecond(guessed));
  return [
    sentences.hand(GUESSES.rate.show(guessed), count(guessed / handRate())),
    devicesPerAsic >= 1 ? sentences.asic(count(devicesPerAsic), asic.name) : sentences.asicFaster(asic.name, count(1 / devicesPerAsic)),
    sentences.next,
  ];
}

function skippedSentences(numbers: StudentNumbers): readonly string[] {
  return [words.steps[1].skipped(meOf(numbers).me, count(numbers.best / handRate())), words.steps[1].next];
}

function formulasFor(rate: number): readonly StepFormula[] {
  const names = words.steps[1].formula;
  const { devicesPerAsic } = compareWithAsic(hashesPerSecond(rate));
  const shown = scientific(rate, 4);
  return [
    {
      call: 'ladderRungs',
      file: 'src/insight/ladder.ts',
      symbols: names.hand,
      values: `${shown} ÷ ${scientific(handRate(), 3)} = ${count(rate / handRate())}`,
    },
    {
      call: 'compareWithAsic',
      file: 'src/insight/hardware.ts',
      symbols: names.asic,
      values: `${scientific(referenceAsic.rate)} ÷ ${shown} = ${count(devicesPerAsic, 4)}`,
    },
  ];
}

function Landmarks({ guessed }: { readonly guessed: number | null }) {
  const sentences = words.steps[1];
  const network = ladderRungs(networkState().difficulty).find(({ kind }) => kind === 'network')?.rate ?? 1;
  const shown = guessed === null ? words.guess.skipped.replace(/\.$/, '') : GUESSES.rate.show(guessed);
  return (
    <>
      <p class="soft">{guessed === null ? sentences.noGuess : sentences.workIntro}</p>
      <GuessLine
        scale={GUESSES.rate.scale}
        marks={[
          ...guessMark(guessed, GUESSES.rate.show),
          { value: handRate(), label: sentences.landmarks.hand, kind: 'landmark' },
          { value: referenceAsic.rate, label: sentences.landmarks.asic, kind: 'landmark' },
          { value: network, label: sentences.landmarks.network, kind: 'landmark' },
        ]}
        tickText={GUESSES.rate.tick}
        description={sentences.picture(shown)}
      />
    </>
  );
}
