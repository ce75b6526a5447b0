/** Whose number, how many watts, which world: the sentence that says so, and folded under it everything that may be changed. */
import { useEffect, useRef } from 'preact/hooks';
import { latestNetworkState } from '../../insight/network';
import { LiveLine, LiveQuestion } from '../live/live-figures';
import { inUse } from '../live/state';
import { words } from '../text/contrast';
import { readAssumption } from './assumptions';
import { fields, setFields } from './fields';
import { ChoiceField, NumberField, TextField } from './number-field';
import { chosenPower } from './power-choice';
import { written } from './number-habits';
import { PowerPanel } from './power-panel';
import { month, rate } from './quantity-text';
import { REFERENCE_NAMES, reference } from './reference';
import { EXAMPLES, measuredRuns, RATE_BOUNDS, subject } from './subject';
import { exampleName, subjectSentence } from './subject-words';
import { typedRate } from './typed-number';

/** Something in the folded part is not as it should be, and only its field says what. */
function hasProblemInside(): boolean {
  const { rate: text } = fields.value;
  const isRateReadable = text === undefined || typedRate(text, RATE_BOUNDS).kind === 'number';
  const { problem } = chosenPower.value;
  return !isRateReadable || problem !== null || SHOWN_INSIDE.some((name) => readAssumption(name).problem !== undefined);
}

const SHOWN_INSIDE = [
  'cents',
  'difficulty',
  'subsidy',
  'price',
  'off',
  'grain',
  'accuracy',
  'age',
  'partlow',
  'parthigh',
  'classlow',
  'classhigh',
] as const;

export function SubjectPanel() {
  const sentences = words.frame;
  const folded = useRef<HTMLDetailsElement>(null);
  const hasProblem = hasProblemInside();
  // Opened for the problem, but left open when it is gone: nothing folds up under somebody who types.
  useEffect(() => {
    if (hasProblem && folded.current !== null) folded.current.open = true;
  }, [hasProblem]);
  return (
    <div class={subject.value.kind === 'measured' ? 'subject' : 'subject subject-borrowed'}>
      <p class="subject-sentence" aria-live="polite">
        {subjectSentence()}
      </p>
      <LiveLine />
      <details class="subject-change" ref={folded}>
        <summary>{sentences.change}</summary>
        <div class="subject-columns">
          <NumberChoice />
          <PowerPanel />
          <World />
        </div>
      </details>
    </div>
  );
}

const FORGOTTEN_POWER = {
  watts: undefined,
  badge: undefined,
  scope: undefined,
  power: undefined,
  card: undefined,
  chip: undefined,
} as const;

function NumberChoice() {
  const sentences = words.frame;
  const measured = measuredRuns();
  const { rate: text } = fields.value;
  const isGiven = text !== undefined && !measured.some((run) => written(run.rate) === text);
  const now = subject.value;
  const chosen = isGiven ? 'given' : now.kind === 'example' ? `example:${now.example.id}` : `measured:${now.rate}`;
  const options = [
    ...measured.map((run) => ({
      value: `measured:${run.rate}`,
      label: sentences.optionMeasured(
        run.part === 'cpu' ? `${sentences.partsShort.cpu}, ${sentences.threads(run.run.threads ?? 1)}` : sentences.partsShort[run.part],
        rate(run.rate),
      ),
    })),
    ...EXAMPLES.map((example) => ({
      value: `example:${example.id}`,
      label: sentences.optionExample(exampleName(example), rate(example.rate)),
    })),
    { value: 'given', label: sentences.optionGiven },
  ];
  return (
    <div class="subject-number">
      <ChoiceField label={sentences.subjectLabel} name="example" options={options} chosen={chosen} onChoose={chooseSubject} />
      {isGiven ? <OwnNumber text={text} /> : null}
    </div>
  );
}

function chooseSubject(value: string): void {
  const [kind, name = ''] = value.split(':');
  if (kind === 'example') setFields({ ...FORGOTTEN_POWER, rate: undefined, part: undefined, example: name });
  else if (kind === 'measured') setFields({ ...FORGOTTEN_POWER, example: undefined, part: undefined, rate: written(name) });
  else setFields({ example: undefined, rate: rate(subject.value.rate), part: subject.value.part });
}

function OwnNumber({ text }: { readonly text: string }) {
  const sentences = words.frame;
  const typed = typedRate(text, RATE_BOUNDS);
  const chosen = fields.value.part === 'cpu' || fields.value.part === 'both' ? fields.value.part : 'webgpu';
  return (
    <>
      <TextField
        name="rate"
        label={sentences.ownRate}
        shown={text}
        problem={typed.kind === 'number' ? null : sentences.rateUnreadable(text, subject.value.kind === 'measured')}
      />
      <ChoiceField
        label={sentences.part}
        name="part"
        chosen={chosen}
        options={[
          { value: 'webgpu', label: sentences.parts.webgpu },
          { value: 'cpu', label: sentences.parts.cpu },
          { value: 'both', label: sentences.parts.both },
        ]}
      />
    </>
  );
}

function World() {
  const sentences = words.frame;
  const isChanged = ['difficulty', 'subsidy', 'price'].some((name) => fields.value[name as 'price'] !== undefined);
  return (
    <section class="world" aria-labelledby="world-heading">
      <h3 class="label" id="world-heading">
        {sentences.worldHeading}
      </h3>
      <p class="faint">{worldIntro()}</p>
      <NumberField name="cents" label={sentences.fields.cents} />
      <NumberField name="difficulty" label={sentences.fields.difficulty} note={sentences.difficultyNote} />
      <NumberField name="subsidy" label={sentences.fields.subsidy} />
      <NumberField name="price" label={sentences.fields.price} />
      <ChoiceField
        label={sentences.reference}
        name="reference"
        options={REFERENCE_NAMES.map((name) => ({ value: name, label: name }))}
        chosen={reference().name}
      />
      {isChanged ? (
        <button
          type="button"
          class="button-link"
          onClick={() => setFields({ difficulty: undefined, subsidy: undefined, price: undefined })}
        >
          {sentences.reset}
        </button>
      ) : null}
      <LiveQuestion />
    </section>
  );
}

function worldIntro(): string {
  if (inUse.value.kind === 'live') return words.live.filledIn;
  const { difficultyMonth, priceMonth } = latestNetworkState();
  return words.frame.worldIntro(month(difficultyMonth), month(priceMonth));
}
